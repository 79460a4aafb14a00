import type { useTranslations } from 'next-intl';
import { formatDate, formatDateRange, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { formatMoney } from '@/lib/money';
import { promiseParts } from '@/lib/pledges/sentence';
import { addCalendarDays } from '@/lib/time';
import type { WallEntry } from '@/lib/wall/wall-entry';

export type RecordWords = ReturnType<typeof useTranslations<'record'>>;

/** The promise in one plain sentence. An amount that would give a private baseline away is not in it. */
export function promiseSentence(t: RecordWords, entry: WallEntry, locale: Locale): string {
  const parts = promiseParts({
    company: entry.company.name,
    platforms: entry.platforms,
    weeks: entry.weeks.map((week) => week.monday),
    redirect:
      entry.figures.redirect.kind === 'public'
        ? entry.figures.redirect.money
        : { minor: 0n, currency: entry.figures.currency },
    beneficiaries: entry.beneficiaries.map((one) => one.name),
  });
  const what = parts.silences.map((silence) =>
    t(`promise.${silence.what}`, { platforms: formatList(silence.platforms, locale) }),
  );
  const beneficiaries = formatList(parts.beneficiaries, locale);
  const gift = parts.redirect
    ? t('promise.gift', { amount: formatMoney(parts.redirect, locale), beneficiaries })
    : parts.beneficiaries.length > 0
      ? t('promise.giftPrivate', { beneficiaries })
      : '';
  return t('promise.sentence', {
    company: parts.company,
    what: formatList(what, locale),
    when: when(t, parts, locale),
    gift,
  });
}

function when(t: RecordWords, parts: ReturnType<typeof promiseParts>, locale: Locale): string {
  const { weekCount, consecutive, firstMonday, lastMonday } = parts;
  const lastDay = addCalendarDays(lastMonday, 6);
  const dates = formatDateRange(firstMonday, lastDay, locale);
  if (weekCount === 1) return t('promise.oneWeek', { dates });
  const count = String(weekCount);
  if (consecutive) return t('promise.consecutive', { count, dates });
  const [first, last] = [formatDate(firstMonday, locale), formatDate(lastDay, locale)];
  return t('promise.scattered', { count, first, last });
}
