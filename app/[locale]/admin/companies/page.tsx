import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { requireAdministrator } from '@/app/guards';
import { LookingTag } from '@/components/admin/looking';
import { EmptyState } from '@/components/ui/empty-state';
import { DateTime } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Table } from '@/components/ui/table';
import { companyQueue } from '@/lib/admin/queues';
import { othersLooking } from '@/lib/decisions/looking';
import { formatCountry } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from '../admin-page';

interface CompaniesProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: CompaniesProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.companies' });
  return { title: t('title'), robots: { index: false } };
}

/** Administrators': companies that want a decision, oldest first. */
export default async function CompaniesPage({ params }: CompaniesProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, '/admin/companies');
  const t = await getTranslations('admin.companies');
  const companies = await companyQueue(actor);
  const looking = await othersLooking(
    actor,
    companies.map(({ id }) => `company:${id}` as const),
  );
  const columns = [
    { key: 'name', label: t('name') },
    { key: 'domain', label: t('domain') },
    { key: 'address', label: t('address') },
    { key: 'country', label: t('country') },
    { key: 'since', label: t('since') },
  ] as const;
  const rows = companies.map((company) => ({
    key: company.id,
    cells: {
      name: (
        <>
          <Link href={`/admin/companies/${company.slug}`}>{company.displayName}</Link>{' '}
          {company.sample ? <SampleLabel /> : null}{' '}
          <LookingTag looking={looking.filter(({ subject }) => subject === `company:${company.id}`)} />
        </>
      ),
      domain: company.domain,
      address:
        company.mismatchNote === null
          ? t('matches')
          : t('differs', { domain: company.registeredEmailDomain }),
      country: formatCountry(company.country, locale),
      since: <DateTime value={company.createdAt} format="minute" />,
    },
  }));
  return (
    <AdminPage actor={actor} current="companies">
      <PageHeading size="title" title={t('title')} />
      {rows.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <Table caption={t('caption', { count: rows.length })} columns={columns} rows={rows} />
      )}
    </AdminPage>
  );
}
