import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { requireAdministrator } from '@/app/guards';
import { DateTime } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Table } from '@/components/ui/table';
import { beneficiaryList } from '@/lib/admin/beneficiary-file';
import { formatCountry } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from '../admin-page';

interface BeneficiariesProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: BeneficiariesProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.beneficiaries' });
  return { title: t('title'), robots: { index: false } };
}

/** Administrators': who has accepted, and who has not. */
export default async function BeneficiariesAdminPage({ params }: BeneficiariesProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, '/admin/beneficiaries');
  const t = await getTranslations('admin.beneficiaries');
  const beneficiaries = await beneficiaryList(actor);
  return (
    <AdminPage actor={actor} current="beneficiaries">
      <PageHeading size="title" title={t('title')} lead={t('lead')} />
      <Table
        caption={t('caption', { count: beneficiaries.length })}
        columns={[
          { key: 'name', label: t('name') },
          { key: 'country', label: t('country') },
          { key: 'accepted', label: t('accepted') },
        ]}
        rows={beneficiaries.map((beneficiary) => ({
          key: beneficiary.id,
          cells: {
            name: (
              <>
                <Link href={`/admin/beneficiaries/${beneficiary.slug}`}>{beneficiary.name}</Link>{' '}
                {beneficiary.sample ? <SampleLabel /> : null}
              </>
            ),
            country: formatCountry(beneficiary.country, locale),
            accepted: beneficiary.acceptedAt ? <DateTime value={beneficiary.acceptedAt} /> : t('notAccepted'),
          },
        }))}
      />
    </AdminPage>
  );
}
