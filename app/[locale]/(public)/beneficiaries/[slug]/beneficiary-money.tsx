import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui/figure';
import { MarkGlyph } from '@/components/ui/mark';
import { Table } from '@/components/ui/table';
import type { BeneficiaryMoney } from '@/lib/beneficiaries/queries';

/** What arrived, per currency: confirmed by two keys, and merely received. */
export function BeneficiaryMoneyTable({ money }: { money: readonly BeneficiaryMoney[] }) {
  const t = useTranslations('beneficiaries');
  return (
    <Table
      caption={t('money')}
      captionHidden
      columns={[
        { key: 'currency', label: t('currency'), rowHeader: true },
        { key: 'confirmed', label: t('confirmed'), kind: 'figure' },
        { key: 'received', label: t('received'), kind: 'figure' },
      ]}
      rows={money.map(({ currency, confirmedMinor, receivedMinor }) => ({
        key: currency,
        cells: {
          currency,
          confirmed: (
            <span className="inline-flex items-baseline gap-1.5">
              <MarkGlyph kind="confirmed" className="translate-y-[0.125em]" />
              <Money amount={{ minor: confirmedMinor, currency }} fraction="always" />
            </span>
          ),
          received: <Money amount={{ minor: receivedMinor, currency }} fraction="always" />,
        },
      }))}
    />
  );
}
