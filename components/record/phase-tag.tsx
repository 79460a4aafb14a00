import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import type { WallEntry } from '@/lib/wall/wall-entry';

/** Where a pledge stands, in a word; what the word means is in its title and on "How we know". */
export function PhaseTag({ entry }: { entry: Pick<WallEntry, 'phase' | 'status'> }) {
  const t = useTranslations('record');
  const phase = entry.status === 'withdrawn' ? 'withdrawn' : entry.phase;
  if (!phase) return null;
  return (
    <span title={t(`phaseMeaning.${phase}`)}>
      <Tag strong={phase === 'pausing_now'}>{t(`phase.${phase}`)}</Tag>
    </span>
  );
}
