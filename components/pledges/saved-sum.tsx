import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/lib/money';
import type { SavedBudget } from '@/lib/pledges/saved-budget';
import { SumTable } from './sum-table';

interface SavedSumProps {
  saved: SavedBudget;
  weekCount: number;
  nameOf: (slug: string) => string;
}

/** The saved budget with its sum shown: usual week times weeks, platform by platform. */
export function SavedSum({ saved, weekCount, nameOf }: SavedSumProps) {
  const t = useTranslations('sign.baseline');
  const locale = useLocale();
  return (
    <SumTable
      caption={t('sum')}
      lines={saved.lines.map((line) => ({
        key: line.slug,
        label: t('sumLine', {
          platform: nameOf(line.slug),
          weekly: formatMoney(line.weekly, locale),
          count: weekCount,
        }),
        amount: formatMoney(line.saved, locale, 'always'),
      }))}
      totalLabel={t('sumTotal')}
      total={formatMoney(saved.total, locale, 'always')}
    />
  );
}
