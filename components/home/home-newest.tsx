import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Monday } from '@/lib/time';
import { Strip } from '../charts/strip';
import type { QuietWeek } from '../charts/strip-weeks';
import { DateTime } from '../ui/figure';
import { Link } from '../ui/link';
import { Section } from '../ui/section';

export interface HomePledge {
  /** The public reference, the row's key. */
  reference: string;
  href: string;
  company: string;
  label?: ReactNode;
  /** The promise in one plain sentence, in the page's language. */
  sentence: string;
  publishedAt: Date;
  weeks: readonly Monday[];
  now: Monday;
  quiet: readonly QuietWeek[];
  platforms: readonly string[];
}

/** The newest pledges, each with its date, its promise and its year. */
export function HomeNewest({ pledges }: { pledges: readonly HomePledge[] }) {
  const t = useTranslations('home.newest');
  return (
    <Section title={t('title')} aside={pledges.length > 0 ? <Link href="/wall">{t('all')}</Link> : null}>
      {pledges.length === 0 ? (
        <p className="font-serif text-lead text-soft">{t('empty')}</p>
      ) : (
        <ol className="-mt-4">
          {pledges.map((pledge) => (
            <PledgeRow key={pledge.reference} {...pledge} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function PledgeRow(pledge: HomePledge) {
  return (
    <li className="grid gap-x-8 gap-y-2 border-line border-b py-5 md:grid-cols-[minmax(0,1fr)_14rem]">
      <div>
        <p className="text-fine text-soft">
          <DateTime value={pledge.publishedAt} />
        </p>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <Link href={pledge.href} className="font-display text-lead">
            {pledge.company}
          </Link>
          {pledge.label}
        </p>
        <p className="mt-1 max-w-measure">{pledge.sentence}</p>
      </div>
      <Strip
        weeks={pledge.weeks}
        quiet={pledge.quiet}
        platforms={pledge.platforms}
        now={pledge.now}
        className="self-center"
      />
    </li>
  );
}
