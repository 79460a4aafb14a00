import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { formatCountry } from '@/lib/i18n/format';
import { weekDates } from '@/lib/pledges/week-name';
import type { FilterOptions } from '@/lib/wall/queries';
import type { WallFilters } from '@/lib/wall/schema';
import { wallHref } from './wall-href';

interface WallEmptyProps {
  filters: WallFilters;
  options: FilterOptions;
  narrowed: boolean;
}

/** Nothing found: each filter can be taken away on its own. Nothing signed yet: says so, and where to look. */
export function WallEmpty({ filters, options, narrowed }: WallEmptyProps) {
  const t = useTranslations('wall');
  const words = useTranslations('record');
  const locale = useLocale();
  if (!narrowed) {
    return (
      <EmptyState title={t('empty.title')}>
        <p>{t('empty.text')}</p>
        <p className="flex flex-wrap gap-x-6">
          <Link href="/history">{t('empty.history')}</Link>
          <Link href="/account">{t('empty.sign')}</Link>
        </p>
      </EmptyState>
    );
  }
  const named: Record<keyof WallFilters, (value: string) => string> = {
    q: (q) => t('searchFor', { q }),
    platform: (slug) => options.platforms.find((one) => one.slug === slug)?.name ?? slug,
    country: (code) => formatCountry(code, locale),
    industry: (letter) => words(`industry.${letter as 'A'}`),
    phase: (phase) => words(`phase.${phase as 'scheduled'}`),
    week: (week) => t('inWeek', { week: weekDates(week, locale) }),
  };
  const set = Object.entries(filters).filter((pair): pair is [keyof WallFilters, string] => Boolean(pair[1]));
  return (
    <EmptyState title={t('empty.filteredTitle')}>
      {set.length > 1 ? (
        <>
          <p>{t('empty.filteredText')}</p>
          <ul>
            {set.map(([name, value]) => (
              <li key={name}>
                <Link href={wallHref({ ...filters, [name]: undefined })} className="inline-block py-1">
                  {t('empty.without', { filter: named[name](value) })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <Link href="/wall">{t('empty.all')}</Link>
      </p>
    </EmptyState>
  );
}
