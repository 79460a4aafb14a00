import { useLocale, useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/figure';

import type { Locale } from '@/lib/i18n/locales';
import { CURRENCIES, formatMoney } from '@/lib/money';
import type { RecordKind } from '@/lib/record/record';

interface HistoryProps {
  entries: readonly { seq: bigint; at: Date; kind: string; actorRole: string; data: unknown }[];
}

/** The record's entries in sentences, oldest first. */
export function History({ entries }: HistoryProps) {
  const t = useTranslations('admin.record');
  const roles = useTranslations('admin.roles');
  const locale = useLocale();
  if (entries.length === 0) return <p className="text-soft">{t('none')}</p>;
  return (
    <ol>
      {entries.map((entry) => {
        const facts = factsOf(entry.data, locale);
        return (
          <li
            key={String(entry.seq)}
            className="grid gap-x-6 border-line border-b py-2 sm:grid-cols-[minmax(12rem,1fr)_3fr]"
          >
            <span className="text-soft">
              <DateTime value={entry.at} format="minute" />
            </span>
            <span className="min-w-0">
              {t(entry.kind as RecordKind)}{' '}
              <span className="text-soft">({roles(entry.actorRole as 'company')})</span>
              {facts ? <span className="block break-words text-fine text-soft">{facts}</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The entry's own facts, under the names of the public log; money in words, a hash by its beginning. */
function factsOf(data: unknown, locale: Locale): string {
  if (typeof data !== 'object' || data === null) return '';
  const { amount, currency, ...rest } = data as Record<string, unknown>;
  const known = CURRENCIES.find((code) => code === currency);
  const money =
    known && typeof amount === 'string' && /^\d+$/.test(amount)
      ? [formatMoney({ minor: BigInt(amount), currency: known }, locale, 'always')]
      : [];
  const others = Object.entries(rest).map(([name, value]) => `${name} ${short(value)}`);
  return [...money, ...others].join(' · ');
}

const short = (value: unknown): string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
    ? `${value.slice(0, 12)}…`
    : Array.isArray(value)
      ? value.join(', ')
      : String(value);
