import { useTranslations } from 'next-intl';
import type { Phase } from '@/lib/pledges/phase';
import type { PledgeStatus } from '@/lib/pledges/pledge';
import { Tag } from '../ui/tag';

/** Where a pledge stands, in a word: its phase where it has one, else its status. */
export function Stand({ status, phase }: { status: PledgeStatus; phase: Phase | null }) {
  const t = useTranslations('pledge');
  return <Tag strong={phase === 'pausing_now'}>{phase ? t(`phase.${phase}`) : t(`status.${status}`)}</Tag>;
}
