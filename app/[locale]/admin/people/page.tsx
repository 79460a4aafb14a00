import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { requireAdministrator } from '@/app/guards';
import { DateTime } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Table } from '@/components/ui/table';
import { peopleWithRoles } from '@/lib/admin/people';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from '../admin-page';

interface PeopleProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: PeopleProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.people' });
  return { title: t('title'), robots: { index: false } };
}

/** Administrators': who else decides here, and who acts for a beneficiary. */
export default async function PeoplePage({ params }: PeopleProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, '/admin/people');
  const t = await getTranslations('admin.people');
  const people = await peopleWithRoles(actor);
  return (
    <AdminPage actor={actor} current="people">
      <PageHeading size="title" title={t('title')} lead={t('lead')} />
      <Table
        caption={t('caption', { count: people.length })}
        columns={[
          { key: 'email', label: t('email') },
          { key: 'role', label: t('role') },
          { key: 'factor', label: t('factor') },
          { key: 'since', label: t('since') },
        ]}
        rows={people.map((person) => ({
          key: person.id,
          cells: {
            email: <span className="break-all">{person.email}</span>,
            role: person.beneficiary ? (
              <>
                {t('officer')}{' '}
                <Link href={`/admin/beneficiaries/${person.beneficiary.slug}`}>
                  {person.beneficiary.name}
                </Link>
              </>
            ) : (
              t('administrator')
            ),
            factor: person.secondFactor ? t('factorThere') : t('factorMissing'),
            since: <DateTime value={person.grantedAt} />,
          },
        }))}
      />
      <p className="mt-6 max-w-measure text-soft">
        {t('operator')} <code>npm run admin -- grant ADDRESS</code>
      </p>
    </AdminPage>
  );
}
