import { useTranslations } from 'next-intl';
import { donationPath } from '@/lib/donations/donation-path';
import type { DonationSummary } from '@/lib/donations/queries';
import { DateTime, Money } from '../ui/figure';
import { Link } from '../ui/link';
import { Table } from '../ui/table';

/** A pledge's donations for the company that makes them, each leading to its own page. */
export function DonationTable({ donations }: { donations: readonly DonationSummary[] }) {
  const t = useTranslations('donate');
  return (
    <Table
      caption={t('list.caption')}
      columns={[
        { key: 'reference', label: t('list.reference') },
        { key: 'beneficiary', label: t('list.beneficiary') },
        { key: 'date', label: t('list.date') },
        { key: 'amount', label: t('list.amount'), kind: 'figure' },
        { key: 'net', label: t('list.net'), kind: 'figure' },
        { key: 'state', label: t('list.state') },
      ]}
      rows={donations.map((one) => {
        const at = { companySlug: one.company.slug, pledgeReference: one.pledge.reference };
        const money = (minor: bigint) => (
          <Money amount={{ minor, currency: one.currency }} fraction="always" />
        );
        return {
          key: one.id,
          cells: {
            reference: <Link href={donationPath({ ...at, reference: one.reference })}>{one.reference}</Link>,
            beneficiary: one.beneficiary.name,
            date: (
              <DateTime
                value={one.receivedAt ?? one.startedAt}
                format="day-short"
                timeZone={one.company.timeZone}
              />
            ),
            amount: money(one.amountMinor),
            net: money(one.net),
            state: t(`page.state.${one.state}`),
          },
        };
      })}
    />
  );
}
