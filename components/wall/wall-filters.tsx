import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { INDUSTRIES } from '@/lib/companies/company';
import { formatCountry } from '@/lib/i18n/format';
import { localePath } from '@/lib/i18n/locales';
import { PHASES } from '@/lib/pledges/phase';
import { weekName } from '@/lib/pledges/week-name';
import type { FilterOptions } from '@/lib/wall/queries';
import { type WallFilters as Filters, LONGEST_SEARCH } from '@/lib/wall/schema';
import { FilterSelect } from './filter-select';

/** The filters: a plain GET form, so that a narrowed wall is an address that can be kept and sent. */
export function WallFilters({ filters, options }: { filters: Filters; options: FilterOptions }) {
  const t = useTranslations('wall.filters');
  const words = useTranslations('record');
  const locale = useLocale();
  const countries = options.countries
    .map((code) => [code, formatCountry(code, locale)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, locale));
  const weeks =
    filters.week && !options.weeks.includes(filters.week) ? [filters.week, ...options.weeks] : options.weeks;
  const { q: _, ...chosen } = filters;
  return (
    <form
      action={localePath(locale, '/wall')}
      method="get"
      className="no-print border-ink border-t py-6"
      aria-label={t('narrow')}
    >
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <label htmlFor="wall-q" className="block font-medium">
            {t('q')}
          </label>
          <input
            id="wall-q"
            name="q"
            type="search"
            defaultValue={filters.q}
            maxLength={LONGEST_SEARCH}
            aria-describedby="wall-q-hint"
            className="filter-control"
          />
        </div>
        <Button type="submit">{t('apply')}</Button>
        {Object.values(filters).some(Boolean) ? (
          <Link href="/wall" className="py-2">
            {t('clear')}
          </Link>
        ) : null}
      </div>
      <p id="wall-q-hint" className="mt-1 text-fine text-soft">
        {t('qHint')}
      </p>
      <details open={Object.values(chosen).some(Boolean)} className="mt-4">
        <summary className="inline-block py-1 underline">{t('narrow')}</summary>
        <div className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
          <FilterSelect
            name="platform"
            value={filters.platform}
            any={t('any')}
            label={t('platform')}
            options={options.platforms.map(({ slug, name }) => [slug, name])}
          />
          <FilterSelect
            name="country"
            value={filters.country}
            any={t('any')}
            label={t('country')}
            options={countries}
          />
          <FilterSelect
            name="industry"
            value={filters.industry}
            any={t('any')}
            label={t('industry')}
            options={INDUSTRIES.map((letter) => [letter, words(`industry.${letter as 'A'}`)])}
          />
          <FilterSelect
            name="phase"
            value={filters.phase}
            any={t('any')}
            label={t('phase')}
            options={[...PHASES, 'withdrawn' as const].map((phase) => [phase, words(`phase.${phase}`)])}
          />
          <FilterSelect
            name="week"
            value={filters.week}
            any={t('any')}
            label={t('week')}
            options={weeks.map((monday) => [monday, weekName(monday, locale)])}
          />
        </div>
      </details>
    </form>
  );
}
