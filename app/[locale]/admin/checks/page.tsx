import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { requireAdministrator } from '@/app/guards';
import { EmptyState } from '@/components/ui/empty-state';
import { DateTime } from '@/components/ui/figure';
import { PageHeading } from '@/components/ui/page-heading';
import { Table } from '@/components/ui/table';
import { checkRuns } from '@/lib/admin/queues';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from '../admin-page';

interface ChecksProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: ChecksProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.checks' });
  return { title: t('title'), robots: { index: false } };
}

/** Administrators': when the sweep and reconcile last ran, and what did not agree. */
export default async function ChecksPage({ params }: ChecksProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, '/admin/checks');
  const t = await getTranslations('admin.checks');
  const runs = await checkRuns(actor);
  return (
    <AdminPage actor={actor} current="checks">
      <PageHeading size="title" title={t('title')} lead={t('lead')} />
      {runs.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <Table
          caption={t('caption', { count: runs.length })}
          columns={[
            { key: 'kind', label: t('kindLabel') },
            { key: 'started', label: t('started') },
            { key: 'ended', label: t('ended') },
            { key: 'compared', label: t('compared'), kind: 'figure' },
            { key: 'repaired', label: t('repaired'), kind: 'figure' },
            { key: 'differing', label: t('differing') },
          ]}
          rows={runs.map((run) => ({
            key: run.id,
            cells: {
              kind: t(`kind.${run.kind}` as 'kind.sweep'),
              started: <DateTime value={run.startedAt} format="minute" />,
              ended: run.endedAt ? <DateTime value={run.endedAt} format="minute" /> : t('notEnded'),
              compared: formatNumber(run.compared, locale),
              repaired: formatNumber(run.repaired, locale),
              differing: <Differing rows={run.differing} none={t('agrees')} />,
            },
          }))}
        />
      )}
    </AdminPage>
  );
}

function Differing({ rows, none }: { rows: unknown; none: string }) {
  if (!Array.isArray(rows) || rows.length === 0) return none;
  return (
    <ul className="text-fine">
      {rows.map((row) => (
        <li key={JSON.stringify(row)} className="break-all">
          {Object.values(row as Record<string, unknown>)
            .filter((value) => value !== null)
            .map(String)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}
