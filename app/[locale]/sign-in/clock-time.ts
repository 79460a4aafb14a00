import { formatDate } from '@/lib/i18n/format';
import { type Locale, textLocale } from '@/lib/i18n/locales';
import { dateIn, minutes } from '@/lib/time';

/**
 * "14:05 (Europe/Amsterdam)": the minute from which a try counts again, never a minute too early, with its zone;
 * with the day in front where it is not today's.
 */
export function clockTime(instant: Date, locale: Locale, timeZone: string, today = new Date()): string {
  const whole = new Date(Math.ceil(instant.getTime() / minutes(1)) * minutes(1));
  const zone = timeZone.replaceAll('_', ' ');
  if (dateIn(whole, timeZone) !== dateIn(today, timeZone)) {
    return `${formatDate(whole, locale, 'minute', timeZone)} (${zone})`;
  }
  const time = new Intl.DateTimeFormat(textLocale(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(whole);
  return `${time} (${zone})`;
}
