import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { requireAdministrator } from '@/app/guards';
import { DateTime } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { checkRuns, companyQueue, donationQueue, pledgeQueue, queueCounts } from '@/lib/admin/queues';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from './admin-page';
import { Find } from './find';

interface OverviewProps {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata({ params }: OverviewProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin' });
  return { title: t('title'), robots: { index: false } };
}

/** Administrators': how much wants a decision, and what has waited longest. */
export default async function AdminOverviewPage({ params, searchParams }: OverviewProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, '/admin');
  const t = await getTranslations('admin');
  const [counts, companies, pledges, donations, runs] = await Promise.all([
    queueCounts(actor),
    companyQueue(actor),
    pledgeQueue(actor),
    donationQueue(actor),
    checkRuns(actor),
  ]);
  const differing = runs.find((run) => Array.isArray(run.differing) && run.differing.length > 0);
  const queues = [
    {
      key: 'companies',
      count: counts.companies,
      href: '/admin/companies',
      first: companies[0] && {
        href: `/admin/companies/${companies[0].slug}`,
        name: companies[0].displayName,
        since: companies[0].createdAt,
      },
    },
    {
      key: 'pledges',
      count: counts.pledges,
      href: '/admin/pledges',
      first: pledges[0] && {
        href: `/admin/pledges/${pledges[0].reference}`,
        name: `${pledges[0].reference}, ${pledges[0].company.displayName}`,
        since: pledges[0].signedAt,
      },
    },
    {
      key: 'donations',
      count: counts.donations,
      href: '/admin/donations',
      first: donations[0] && {
        href: `/admin/donations/${donations[0].reference}`,
        name: `${donations[0].reference}, ${donations[0].company.displayName}`,
        since: donations[0].receivedAt ?? new Date(0),
      },
    },
  ] as const;
  return (
    <AdminPage actor={actor} current="overview">
      <PageHeading size="title" title={t('title')} />
      <Find actor={actor} wanted={(await searchParams).q} />
      {queues.map(({ key, count, href, first }) => (
        <Section key={key} title={t(`tabs.${key}`)}>
          <p className="font-display text-lead">{t('waiting', { count })}</p>
          {first ? (
            <p className="mt-2">
              {t('longest')} <Link href={first.href}>{first.name}</Link>{' '}
              <span className="text-soft">
                <DateTime value={first.since} format="minute" showZone />
              </span>
            </p>
          ) : null}
          {count > 0 ? (
            <p className="mt-2">
              <Link href={href} look="forward">
                {t('openQueue')}
              </Link>
            </p>
          ) : null}
        </Section>
      ))}
      <Section title={t('tabs.stripe')}>
        <p>
          <Link href="/admin/stripe">{t('parkedCount', { count: counts.parked })}</Link>
        </p>
        <p className="mt-2">
          <Link href="/admin/checks">{differing ? t('checksDiffer') : t('checksAgree')}</Link>
        </p>
      </Section>
    </AdminPage>
  );
}
