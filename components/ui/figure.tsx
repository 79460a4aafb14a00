import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { type DateStyle, formatDate } from '@/lib/i18n/format';
import { type Money as Amount, formatMoney } from '@/lib/money';

interface FigureProps {
  value: ReactNode;
  label: ReactNode;
  /** The mark, the date or the source of the figure: no number stands without one. */
  note?: ReactNode;
  size?: 'title' | 'display';
}

/** One number that matters, with what it counts and how it is known. Lies in a `<dl>`. */
export function Figure({ value, label, note, size = 'title' }: FigureProps) {
  return (
    <div className="flex flex-col">
      <dt className="order-2 mt-1 text-ui">{label}</dt>
      <dd
        className={`order-1 font-display ${size === 'display' ? 'text-display' : 'text-title'} tabular-nums`}
      >
        {value}
      </dd>
      {note ? <dd className="order-3 mt-1 text-fine text-soft">{note}</dd> : null}
    </div>
  );
}

interface MoneyProps {
  amount: Amount;
  /** `always` prints cents of zero too, so that a column aligns on its decimals. */
  fraction?: 'whole' | 'always';
}

/** An amount in the page's locale; never broken over two lines. */
export function Money({ amount, fraction = 'whole' }: MoneyProps) {
  const locale = useLocale();
  return (
    <data value={`${amount.currency} ${amount.minor}`} className="whitespace-nowrap tabular-nums">
      {formatMoney(amount, locale, fraction)}
    </data>
  );
}

interface DateTimeProps {
  /** An ISO calendar date ("2027-01-04"), an ISO instant, or a Date. */
  value: string | Date;
  format?: DateStyle;
  /** The zone an instant is read in; required reading for anything that is the company's. */
  timeZone?: string;
  /** Print the zone behind the date: "(Europe/Amsterdam)". */
  showZone?: boolean;
}

/** A date in words with its machine-readable value. */
export function DateTime({ value, format = 'day', timeZone = 'UTC', showZone = false }: DateTimeProps) {
  const locale = useLocale();
  const iso = typeof value === 'string' ? value : value.toISOString();
  return (
    <time dateTime={iso}>
      {formatDate(value, locale, format, timeZone)}
      {showZone ? ` (${timeZone.replaceAll('_', ' ')})` : null}
    </time>
  );
}
