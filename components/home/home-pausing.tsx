import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDate, formatList } from '@/lib/i18n/format';
import { Link } from '../ui/link';
import { Mark } from '../ui/mark';
import type { MarkKind } from '../ui/mark-kind';
import { Section } from '../ui/section';

export interface HomePause {
  key: string;
  company: string;
  href: string;
  label?: ReactNode;
  platforms: readonly string[];
  /** Last day of the running week in the company's zone, an ISO date. */
  until: string;
  timeZone: string;
  mark: MarkKind;
}

/** Who is quiet right now. */
export function HomePausing({
  pausing,
  nextPause,
}: {
  pausing: readonly HomePause[];
  nextPause: string | null;
}) {
  const t = useTranslations('home.pausing');
  const locale = useLocale();
  return (
    <Section title={t('title')} aside={t('aside')}>
      {pausing.length === 0 ? (
        <p className="font-serif text-lead text-soft">
          {nextPause ? t('nobodyUntil', { date: formatDate(nextPause, locale, 'weekday') }) : t('nobody')}
        </p>
      ) : (
        <ul className="-mt-3">
          {pausing.map((pause) => (
            <li
              key={pause.key}
              className="grid gap-x-6 gap-y-1 border-line border-b py-3 sm:grid-cols-[1fr_1.4fr_auto] sm:items-baseline"
            >
              <span className="flex flex-wrap items-baseline gap-x-3">
                <Link href={pause.href} className="font-medium">
                  {pause.company}
                </Link>
                {pause.label}
              </span>
              <span className="text-soft">
                {t('row', {
                  platforms: formatList(pause.platforms, locale),
                  until: formatDate(pause.until, locale),
                  zone: pause.timeZone.replaceAll('_', ' '),
                })}
              </span>
              <Mark kind={pause.mark} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
