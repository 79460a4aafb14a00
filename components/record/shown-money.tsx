import { useLocale, useTranslations } from 'next-intl';
import { Money } from '@/components/ui/figure';
import { type Currency, formatMoney } from '@/lib/money';
import type { Shown } from '@/lib/wall/public-figures';

/** A figure that may be private: whole, as a band, or the plain word that it is not public. */
export function ShownMoney({ shown, currency }: { shown: Shown; currency: Currency }) {
  const t = useTranslations('record');
  const locale = useLocale();
  if (shown.kind === 'public') return <Money amount={shown.money} />;
  if (shown.kind === 'private') return t('private');
  const money = (minor: string) => formatMoney({ minor: BigInt(minor), currency }, locale);
  return t('band', { from: money(shown.band.fromMinor), below: money(shown.band.belowMinor) });
}
