import { useLocale, useTranslations } from 'next-intl';
import { StripAxis } from '@/components/charts/strip-axis';
import { StripLegend } from '@/components/charts/strip-legend';
import { weeksFrom } from '@/components/charts/strip-weeks';
import { Pagination } from '@/components/ui/pagination';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { addCalendarDays, type Monday } from '@/lib/time';
import type { FilterOptions, WallPage } from '@/lib/wall/queries';
import type { WallQuery } from '@/lib/wall/schema';
import { WallEmpty } from './wall-empty';
import { WallFilters } from './wall-filters';
import { wallHref } from './wall-href';
import { WallRow } from './wall-row';

interface WallProps {
  query: WallQuery;
  page: WallPage;
  options: FilterOptions;
  /** The first week of every strip, and the week that runs. */
  year: Monday;
  now: Monday;
}

/** The wall: filters, the count, and pledges with their years under each other. */
export function Wall({ query, page, options, year, now }: WallProps) {
  const t = useTranslations('wall');
  const strip = useTranslations('strip');
  const locale = useLocale();
  const { after, before, ...filters } = query;
  const narrowed = Object.values(filters).some(Boolean);
  const weeks = weeksFrom(year, 52);
  const axis = <StripAxis weeks={weeks} now={now} nowLabel={strip('now')} />;
  return (
    <>
      <WallFilters filters={filters} options={options} />
      {page.entries.length === 0 ? (
        <WallEmpty filters={filters} options={options} narrowed={narrowed || Boolean(after ?? before)} />
      ) : (
        <section aria-label={t('listLabel')}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-ink border-b pb-3">
            <p className="font-medium" role="status">
              <Count count={page.count} narrowed={narrowed} />
            </p>
            <p className="text-fine text-soft">
              {t('strips', {
                from: formatDate(year, locale, 'month'),
                to: formatDate(addCalendarDays(year, 51 * 7), locale, 'month'),
              })}
            </p>
          </div>
          <StripLegend className="py-3" />
          <div className="wall-axis" aria-hidden="true">
            <span />
            {axis}
          </div>
          <ol>
            {page.entries.map((entry) => (
              <WallRow key={entry.reference} entry={entry} weeks={weeks} now={now} />
            ))}
          </ol>
          <div className="wall-axis" aria-hidden="true">
            <span />
            {axis}
          </div>
          <Pagination
            first={page.newer ? wallHref(filters) : undefined}
            newer={page.newer ? wallHref({ ...filters, before: page.newer }) : undefined}
            older={page.older ? wallHref({ ...filters, after: page.older }) : undefined}
          />
        </section>
      )}
    </>
  );
}

function Count({ count, narrowed }: { count: WallPage['count']; narrowed: boolean }) {
  const t = useTranslations('wall');
  const figure = formatNumber(count.pledges, useLocale());
  if (count.more) return t(narrowed ? 'countMatchingMore' : 'countMore', { figure });
  return t(narrowed ? 'countMatching' : 'count', { count: count.pledges, figure });
}
