import { useLocale, useTranslations } from 'next-intl';
import { formatPercent } from '@/lib/i18n/format';
import { formatMoney, type Money } from '@/lib/money';
import { SumTable } from './sum-table';

interface GivenSumProps {
  saved: Money;
  shareBasisPoints: number;
  amount: Money;
  shares: readonly { beneficiarySlug: string; minor: string }[];
  nameOf: (slug: string) => string;
}

/** What is to be given: the share of what is saved, and its split, to the cent. */
export function GivenSum({ saved, shareBasisPoints, amount, shares, nameOf }: GivenSumProps) {
  const t = useTranslations('sign.redirect');
  const locale = useLocale();
  const share = formatPercent(shareBasisPoints / 10_000, locale);
  return (
    <>
      <p className="mb-4 text-soft">{t('sumShare', { share, saved: formatMoney(saved, locale) })}</p>
      <SumTable
        caption={t('sum')}
        lines={shares.map(({ beneficiarySlug, minor }) => ({
          key: beneficiarySlug,
          label: nameOf(beneficiarySlug),
          amount: formatMoney({ minor: BigInt(minor), currency: saved.currency }, locale, 'always'),
        }))}
        totalLabel={t('sumTotal')}
        total={formatMoney(amount, locale, 'always')}
      />
    </>
  );
}
