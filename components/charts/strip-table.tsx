import { useLocale, useTranslations } from 'next-intl';
import { formatDateRange, formatList } from '@/lib/i18n/format';
import { addCalendarDays, isoWeek } from '@/lib/time';
import { Mark } from '../ui/mark';
import { Table } from '../ui/table';
import type { QuietWeek } from './strip-weeks';

interface StripTableProps {
  quiet: readonly QuietWeek[];
  platforms?: readonly string[];
}

/** The quiet weeks of a strip as a table: the same facts, with their days. Folded until asked for. */
export function StripTable({ quiet, platforms = [] }: StripTableProps) {
  const t = useTranslations('strip');
  const locale = useLocale();
  if (quiet.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="inline-block py-1 text-fine text-soft underline">{t('asTable')}</summary>
      <div className="mt-3">
        <Table
          caption={t('table.caption')}
          captionHidden
          columns={[
            { key: 'week', label: t('table.week') },
            { key: 'days', label: t('table.days') },
            { key: 'platforms', label: t('table.platforms') },
            { key: 'mark', label: t('table.mark') },
          ]}
          rows={[...quiet]
            .sort((a, b) => a.monday.localeCompare(b.monday))
            .map((week) => {
              const { year, week: number } = isoWeek(week.monday);
              return {
                key: week.monday,
                cells: {
                  week: t('table.weekName', { week: String(number), year: String(year) }),
                  days: formatDateRange(week.monday, addCalendarDays(week.monday, 6), locale),
                  platforms: formatList(week.platforms ?? platforms, locale),
                  mark: <Mark kind={week.mark} />,
                },
              };
            })}
        />
      </div>
    </details>
  );
}
