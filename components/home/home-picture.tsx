import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/lib/i18n/format';
import type { Monday } from '@/lib/time';
import { Strip } from '../charts/strip';
import { StripAxis } from '../charts/strip-axis';
import { StripLegend } from '../charts/strip-legend';
import { Strips, type StripsRow } from '../charts/strips';
import { Link } from '../ui/link';

export interface HomeYear {
  /** The weeks of the picture, in order; some behind us, most ahead. */
  weeks: readonly Monday[];
  /** The week that runs. */
  now: Monday;
  /** The newest companies with a signed pledge, at most thirty: more would be a texture, not a picture. */
  rows: readonly StripsRow[];
  /** How many companies there are in all. */
  companies: number;
}

/** Everybody's year as one picture: a row per company, a gap per quiet week. */
export function HomePicture({ weeks, now, rows, companies }: HomeYear) {
  const t = useTranslations('home.picture');
  const strip = useTranslations('strip');
  const locale = useLocale();
  return (
    <section aria-labelledby="everybody" className="border-ink border-t pt-4 pb-12">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h2 id="everybody" className="text-lead">
          {t('title')}
        </h2>
        <p className="text-fine text-soft">{t('rule')}</p>
      </div>
      {rows.length > 0 ? (
        <Strips
          caption={t('caption')}
          weeks={weeks}
          now={now}
          rows={rows}
          // A few years stand tall; many lie close, so that a joint week is a column.
          size={rows.length > 6 ? 'wide' : 'tall'}
        />
      ) : (
        <figure>
          <Strip weeks={weeks} quiet={[]} now={now} size="large" decorative />
          <StripAxis weeks={weeks} now={now} nowLabel={strip('now')} />
          <figcaption className="mt-2 font-serif text-lead">{t('empty')}</figcaption>
        </figure>
      )}
      <div className="mt-4 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3">
        <StripLegend />
        {companies > rows.length ? (
          <Link href="/wall" className="text-fine">
            {t('all', { count: companies, figure: formatNumber(companies, locale) })}
          </Link>
        ) : null}
      </div>
    </section>
  );
}
