import { type Locale, textLocale } from './locales';

/**
 * Figures follow the reader's locale. Dates carry words ("January"), and words belong to the text
 * around them: a page that falls back to English spells its months in English too.
 */
export function formatNumber(value: number | bigint, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A share between 0 and 1 as per cent; at most one digit after the comma. */
export function formatPercent(share: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

export type DateStyle = 'day' | 'day-short' | 'month' | 'weekday' | 'minute';

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  'day-short': { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  minute: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
};

/**
 * A date in words. A calendar date ("2027-01-04") has no zone and never shifts; an instant needs one.
 *
 * @param value an ISO calendar date, an ISO instant or a Date
 * @param timeZone IANA name; the company's for its weeks, `UTC` for the record
 * @throws RangeError for a value that is not a date
 */
export function formatDate(
  value: string | Date,
  locale: Locale,
  style: DateStyle = 'day',
  timeZone = 'UTC',
): string {
  const calendar = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const instant = calendar ? new Date(`${value}T00:00:00Z`) : new Date(value);
  return new Intl.DateTimeFormat(textLocale(locale), {
    ...dateStyles[style],
    timeZone: calendar ? 'UTC' : timeZone,
  }).format(instant);
}

/** Two calendar dates as the shortest range the language has: "4–10 January 2027". */
export function formatDateRange(from: string, to: string, locale: Locale): string {
  return new Intl.DateTimeFormat(textLocale(locale), { ...dateStyles.day, timeZone: 'UTC' }).formatRange(
    new Date(`${from}T00:00:00Z`),
    new Date(`${to}T00:00:00Z`),
  );
}

/** "Facebook, Instagram and YouTube", in the language of the text around it. */
export function formatList(items: readonly string[], locale: Locale, type: 'and' | 'or' = 'and'): string {
  return new Intl.ListFormat(textLocale(locale), {
    type: type === 'and' ? 'conjunction' : 'disjunction',
  }).format(items);
}

/** A country's name in the language of the text; its code where the code is unknown. */
export function formatCountry(code: string, locale: Locale): string {
  return new Intl.DisplayNames(textLocale(locale), { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** A locale's language in the language of the text: "German". */
export function formatLanguage(tag: string, locale: Locale): string {
  return new Intl.DisplayNames(textLocale(locale), { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
