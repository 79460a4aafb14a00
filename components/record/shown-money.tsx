import { useLocale, useTranslations } from 'next-intl';
import { Money } from '@/components/ui/figure';
import { Mark } from '@/components/ui/mark';
import { type Currency, formatMoney } from '@/lib/money';
import type { Shown } from '@/lib/wall/public-figures';

/** A declared figure that may be private: whole, as a band, or the plain word that it is not public. */
export function ShownMoney({ shown, currency }: { shown: Shown; currency: Currency }) {
  const t = useTranslations('record');
  const locale = useLocale();
  if (shown.kind === 'public') {
    return (
      <Mark kind="declared">
        <Money amount={shown.money} />
      </Mark>
    );
  }
  if (shown.kind === 'private') return t('private');
  const money = (minor: string) => formatMoney({ minor: BigInt(minor), currency }, locale);
  return (
    <Mark kind="declared">
      {t('band', { from: money(shown.band.fromMinor), below: money(shown.band.belowMinor) })},
    </Mark>
  );
}
