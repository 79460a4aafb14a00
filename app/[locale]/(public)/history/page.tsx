import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { readHistory } from '@/lib/history/queries';
import { formatNumber } from '@/lib/i18n/format';
import { isLocale, type Locale, textLocale } from '@/lib/i18n/locales';
import { pageMetadata } from '../page-metadata';
import { PauseOfThePast } from './pause-of-the-past';

export const dynamic = 'force-dynamic';

interface HistoryProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: HistoryProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'history' });
  return pageMetadata({ locale, path: '/history', title: t('title'), description: t('description') });
}

/** Real pauses of the past: plainly not signed here, each with where it was read. */
export default async function HistoryPage({ params }: HistoryProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [pauses, t] = await Promise.all([readHistory(), getTranslations('history')]);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')}>
        <Link href="/wall">{t('wallLink')}</Link>
      </PageHeading>
      {pauses.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <>
          <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-ink border-b pb-3">
            <p className="font-medium">
              {t('count', { count: pauses.length, figure: formatNumber(pauses.length, locale) })}
            </p>
            {textLocale(locale).startsWith('en') ? null : (
              <p className="text-fine text-soft">{t('language')}</p>
            )}
          </div>
          <ol>
            {pauses.map((pause) => (
              <PauseOfThePast key={pause.id} pause={pause} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}
