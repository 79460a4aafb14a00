import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { requireAdministrator } from '@/app/guards';
import { LookingTag } from '@/components/admin/looking';
import { StoredMoney } from '@/components/admin/stored-money';
import { EmptyState } from '@/components/ui/empty-state';
import { DateTime } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Table } from '@/components/ui/table';
import { donationQueue } from '@/lib/admin/queues';
import { othersLooking } from '@/lib/decisions/looking';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from '../admin-page';

interface DonationsProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: DonationsProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.donations' });
  return { title: t('title'), robots: { index: false } };
}

/** Administrators': money that has arrived and wants its second key, oldest first. */
export default async function DonationsPage({ params }: DonationsProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, '/admin/donations');
  const t = await getTranslations('admin.donations');
  const donations = await donationQueue(actor);
  const looking = await othersLooking(
    actor,
    donations.map(({ id }) => `donation:${id}` as const),
  );
  const rows = donations.map((donation) => ({
    key: donation.id,
    cells: {
      reference: (
        <>
          <Link href={`/admin/donations/${donation.reference}`}>{donation.reference}</Link>{' '}
          {donation.sample ? <SampleLabel /> : null}{' '}
          <LookingTag looking={looking.filter(({ subject }) => subject === `donation:${donation.id}`)} />
        </>
      ),
      company: donation.company.displayName,
      beneficiary: donation.beneficiary.name,
      amount: <StoredMoney minor={donation.amountMinor} currency={donation.currency} />,
      method: t(`method.${donation.method}` as 'method.card'),
      since: donation.receivedAt ? <DateTime value={donation.receivedAt} format="minute" /> : '',
    },
  }));
  return (
    <AdminPage actor={actor} current="donations">
      <PageHeading size="title" title={t('title')} />
      {rows.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <Table
          caption={t('caption', { count: rows.length })}
          columns={[
            { key: 'reference', label: t('reference') },
            { key: 'company', label: t('company') },
            { key: 'beneficiary', label: t('beneficiary') },
            { key: 'amount', label: t('amount'), kind: 'figure' },
            { key: 'method', label: t('methodLabel') },
            { key: 'since', label: t('since') },
          ]}
          rows={rows}
        />
      )}
    </AdminPage>
  );
}
