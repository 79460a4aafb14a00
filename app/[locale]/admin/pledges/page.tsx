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
import { pledgeQueue } from '@/lib/admin/queues';
import { othersLooking } from '@/lib/decisions/looking';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from '../admin-page';

interface PledgesProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: PledgesProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.pledges' });
  return { title: t('title'), robots: { index: false } };
}

/** Administrators': signed pledges and changes that want a decision, oldest first. */
export default async function PledgesPage({ params }: PledgesProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, '/admin/pledges');
  const t = await getTranslations('admin.pledges');
  const pledges = await pledgeQueue(actor);
  const looking = await othersLooking(
    actor,
    pledges.map(({ id }) => `pledge:${id}` as const),
  );
  const rows = pledges.map((pledge) => ({
    key: pledge.id,
    cells: {
      reference: (
        <>
          <Link href={`/admin/pledges/${pledge.reference}`}>{pledge.reference}</Link>{' '}
          {pledge.sample ? <SampleLabel /> : null}{' '}
          <LookingTag looking={looking.filter(({ subject }) => subject === `pledge:${pledge.id}`)} />
        </>
      ),
      company: pledge.company.displayName,
      what: pledge.change ? t('change', { version: pledge.waiting }) : t('first'),
      weeks: pledge.totals ? t('weekCount', { count: pledge.totals.weekCount }) : '',
      redirect: pledge.totals ? (
        <StoredMoney minor={pledge.totals.redirectMinor} currency={pledge.totals.currency} />
      ) : (
        ''
      ),
      since: <DateTime value={pledge.signedAt} format="minute" />,
    },
  }));
  return (
    <AdminPage actor={actor} current="pledges">
      <PageHeading size="title" title={t('title')} />
      {rows.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <Table
          caption={t('caption', { count: rows.length })}
          columns={[
            { key: 'reference', label: t('reference') },
            { key: 'company', label: t('company') },
            { key: 'what', label: t('what') },
            { key: 'weeks', label: t('weeks') },
            { key: 'redirect', label: t('redirect'), kind: 'figure' },
            { key: 'since', label: t('since') },
          ]}
          rows={rows}
        />
      )}
    </AdminPage>
  );
}
