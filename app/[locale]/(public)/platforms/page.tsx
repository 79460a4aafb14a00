import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PageHeading } from '@/components/ui/page-heading';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { readPlatforms } from '@/lib/platforms/queries';
import { pageMetadata } from '../page-metadata';
import { PlatformTable } from './platform-table';

export const dynamic = 'force-dynamic';

interface PlatformsProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: PlatformsProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'platforms' });
  return pageMetadata({ locale, path: '/platforms', title: t('title'), description: t('description') });
}

export default async function PlatformsPage({ params }: PlatformsProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [platforms, t] = await Promise.all([readPlatforms(), getTranslations('platforms')]);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <PlatformTable platforms={platforms} />
      <div className="mt-8 max-w-measure text-soft [&>*+*]:mt-3">
        <p>{t('organic')}</p>
        <p>{t('networkNote')}</p>
      </div>
    </>
  );
}
