import { useLocale, useTranslations } from 'next-intl';
import { type Currency, formatMoney } from '@/lib/money';
import { DateTime } from '../ui/figure';
import { Timeline } from '../ui/timeline';

interface Entry {
  seq: bigint;
  at: Date;
  kind: string;
  data: unknown;
}

/** A donation's part of the record, oldest first. */
export function DonationTimeline({ entries, timeZone }: { entries: readonly Entry[]; timeZone: string }) {
  const t = useTranslations('donate.event');
  const locale = useLocale();
  const items = entries.flatMap(({ seq, at, kind, data }) => {
    if (!isTold(kind)) return [];
    return [
      {
        key: String(seq),
        date: <DateTime value={at} format="minute" timeZone={timeZone} />,
        title: t(kind, { amount: amountOf(data, locale) }),
        ...(kind === 'donation_confirmed' ? { mark: 'confirmed' as const } : {}),
        ...(kind === 'donation_started' ? { mark: 'declared' as const } : {}),
      },
    ];
  });
  return <Timeline items={items} />;
}

const TOLD = [
  'donation_started',
  'donation_processing',
  'donation_received',
  'donation_failed',
  'donation_expired',
  'donation_refunded',
  'donation_refund_failed',
  'donation_disputed',
  'donation_dispute_won',
  'donation_dispute_lost',
  'donation_confirmed',
  'donation_confirmation_revoked',
] as const;

const isTold = (kind: string): kind is (typeof TOLD)[number] => TOLD.some((one) => one === kind);

function amountOf(data: unknown, locale: string): string {
  const { amount, currency } = (data ?? {}) as { amount?: string; currency?: Currency };
  return amount && currency ? formatMoney({ minor: BigInt(amount), currency }, locale) : '';
}
