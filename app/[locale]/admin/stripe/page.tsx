import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { requireAdministrator } from '@/app/guards';
import { EmptyState } from '@/components/ui/empty-state';
import { DateTime } from '@/components/ui/figure';
import { PageHeading } from '@/components/ui/page-heading';
import { parkedEvents } from '@/lib/admin/queues';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from '../admin-page';

interface StripeEventsProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: StripeEventsProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.stripe' });
  return { title: t('title'), robots: { index: false } };
}

/** Administrators': what Stripe told us that could not be counted, why, and when it is tried again. */
export default async function StripeEventsPage({ params }: StripeEventsProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, '/admin/stripe');
  const t = await getTranslations('admin.stripe');
  const events = await parkedEvents(actor);
  return (
    <AdminPage actor={actor} current="stripe">
      <PageHeading size="title" title={t('title')} lead={t('lead')} />
      {events.length === 0 ? <EmptyState title={t('empty')} /> : null}
      <ul>
        {events.map((event) => (
          <li key={event.id} className="border-line border-b py-4">
            <p className="font-medium">
              {t(`reason.${event.parkedReason}` as 'reason.early')}{' '}
              <span className="font-normal text-soft">{event.type}</span>
            </p>
            {event.parkedDetail ? <p className="break-all">{event.parkedDetail}</p> : null}
            <p className="text-fine text-soft">
              <code className="break-all">{event.id}</code> · {event.account ?? t('platform')} · {t('stored')}{' '}
              <DateTime value={event.storedAt} format="minute" showZone /> ·{' '}
              {t('attempts', { count: event.attempts })} ·{' '}
              {event.nextTryAt ? (
                <>
                  {t('nextTry')} <DateTime value={event.nextTryAt} format="minute" showZone />
                </>
              ) : (
                t('noNextTry')
              )}
            </p>
            <details className="mt-2">
              <summary>{t('payload')}</summary>
              <pre className="mt-2 max-h-96 overflow-auto whitespace-pre-wrap break-all bg-sunk p-4 text-fine">
                {JSON.stringify(event.payload, null, 2)}
              </pre>
            </details>
          </li>
        ))}
      </ul>
    </AdminPage>
  );
}
