import { useLocale, useTranslations } from 'next-intl';
import { formatDate, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { formatMoney } from '@/lib/money';
import { type PromiseFacts, promiseParts } from '@/lib/pledges/sentence';
import { daysRange } from '@/lib/pledges/week-name';
import { addCalendarDays } from '@/lib/time';

/** The promise in one plain sentence, in the reader's language. */
export function usePromiseSentence(): (facts: PromiseFacts) => string {
  const t = useTranslations('pledge.sentence');
  const locale = useLocale() as Locale;
  return (facts) => {
    const parts = promiseParts(facts);
    const silences = formatList(
      parts.silences.map(({ what, platforms }) =>
        t(`silence.${what}`, { platforms: formatList(platforms, locale) }),
      ),
      locale,
    );
    const words = { company: parts.company, silences, count: parts.weekCount };
    const last = addCalendarDays(parts.lastMonday, 6);
    const pause = parts.consecutive
      ? t('run', { ...words, dates: daysRange(parts.firstMonday, last, locale) })
      : t('several', {
          ...words,
          first: formatDate(parts.firstMonday, locale),
          last: formatDate(last, locale),
        });
    if (!parts.redirect) return `${pause}${t('givesNothing')}`;
    const amount = formatMoney(parts.redirect, locale);
    return `${pause}${t('gives', { amount, beneficiaries: formatList(parts.beneficiaries, locale) })}`;
  };
}

export function PromiseSentence({ facts }: { facts: PromiseFacts }) {
  return <>{usePromiseSentence()(facts)}</>;
}
