import { type Locale, textLocale } from '../i18n/locales';
import { addCalendarDays, type CalendarDate, isoWeek, type Monday } from '../time';

const WORDS = { en: { week: 'Week', to: ' to ' }, nl: { week: 'Week', to: ' tot en met ' } } as const;

/** A pause week by name, in the language of the text: "Week 2, 4 to 10 January 2027" (Monday to Sunday). */
export function weekName(monday: Monday, locale: Locale): string {
  const words = textLocale(locale).startsWith('nl') ? WORDS.nl : WORDS.en;
  return `${words.week} ${isoWeek(monday).week}, ${weekDates(monday, locale)}`;
}

/** The days of a pause week: "4 to 10 January 2027". */
export function weekDates(monday: Monday, locale: Locale): string {
  return daysRange(monday, addCalendarDays(monday, 6), locale);
}

/** From one calendar date to another, both included, in the words of the text: "4 to 17 January 2027". */
export function daysRange(from: CalendarDate, to: CalendarDate, locale: Locale): string {
  const words = textLocale(locale).startsWith('nl') ? WORDS.nl : WORDS.en;
  const format = new Intl.DateTimeFormat(textLocale(locale), { dateStyle: 'long', timeZone: 'UTC' });
  const range = format.formatRangeToParts(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
  const dash = /^[\s\u2009]*[-\u2013][\s\u2009]*$/;
  return range
    .map((part) => (part.type === 'literal' && dash.test(part.value) ? words.to : part.value))
    .join('');
}
