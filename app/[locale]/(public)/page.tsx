import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Home } from '@/components/home/home';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { readHomeData } from './home-data';
import { pageMetadata } from './page-metadata';

export const dynamic = 'force-dynamic';

interface HomeProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: HomeProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'home' });
  const metadata = pageMetadata({ locale, path: '/', title: t('title'), description: t('opening.lead') });
  return { ...metadata, title: { absolute: t('title') } };
}

export default async function HomePage({ params }: HomeProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <Home {...(await readHomeData(locale))} />;
}
