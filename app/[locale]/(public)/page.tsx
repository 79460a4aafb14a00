import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { weeksFrom } from '@/components/charts/strip-weeks';
import { Home } from '@/components/home/home';
import type { Locale } from '@/lib/i18n/locales';
import { mondayOf, now } from '@/lib/time';
import { pageMetadata } from './page-metadata';

export async function generateMetadata({
  params,
}: {
  params: Promise<{ locale: Locale }>;
}): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'home' });
  const common = await getTranslations({ locale, namespace: 'common' });
  const described = pageMetadata({ locale, path: '/', title: t('title'), description: common('tagline') });
  return { ...described, title: { absolute: t('title') } };
}

export default async function HomePage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  setRequestLocale(locale);
  const monday = mondayOf(now(), 'UTC');
  const year = { weeks: weeksFrom(monday, 52), now: monday, rows: [], companies: 0 };
  return <Home year={year} pausing={[]} nextPause={null} totals={[]} newest={[]} />;
}
