import { useLocale, useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/figure';
import type { MarkKind } from '@/components/ui/mark-kind';
import { Timeline } from '@/components/ui/timeline';
import type { PublicRecordEntry } from '@/lib/wall/record-queries';
import { recordSentence } from './record-sentence';

/** The public history in sentences, newest first. */
export function RecordList({ entries }: { entries: readonly PublicRecordEntry[] }) {
  const t = useTranslations('record');
  const locale = useLocale();
  if (entries.length === 0) return <p className="text-soft">{t('historyEmpty')}</p>;
  return (
    <Timeline
      items={entries.map((entry) => ({
        key: entry.seq,
        date: <DateTime value={entry.at} format="minute" />,
        title: recordSentence(t, entry, locale),
        mark: markOf(entry),
        body:
          entry.kind === 'pledge_withdrawn' && typeof entry.data.reason === 'string' ? (
            <p>{t('reason', { reason: entry.data.reason })}</p>
          ) : undefined,
      }))}
    />
  );
}

/** How an entry is known; a plain act of ours or of the processor carries no mark. */
function markOf({ kind, data }: PublicRecordEntry): MarkKind | undefined {
  if (kind === 'donation_confirmed') return 'confirmed';
  if (kind === 'week_answered') return data.answer === 'broken' ? 'contradicted' : 'declared';
  return kind === 'pledge_signed' || kind === 'pledge_withdrawn' ? 'declared' : undefined;
}
