import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { clockTime } from './[locale]/sign-in/clock-time';

/** "Too many tries. Try again at 14:05 (UTC)." */
export async function busySentence(locale: Locale, until: string | undefined, timeZone = 'UTC') {
  const t = await getTranslations({ locale, namespace: 'auth' });
  return t('busy', { time: clockTime(new Date(until ?? 0), locale, timeZone) });
}
