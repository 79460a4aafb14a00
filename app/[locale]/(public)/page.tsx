import { setRequestLocale } from 'next-intl/server';
import { weeksFrom } from '@/components/charts/strip-weeks';
import { Home } from '@/components/home/home';
import type { Locale } from '@/lib/i18n/locales';
import { mondayOf, now } from '@/lib/time';

export default async function HomePage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  setRequestLocale(locale);
  const monday = mondayOf(now(), 'UTC');
  const year = { weeks: weeksFrom(monday, 52), now: monday, rows: [], companies: 0 };
  return <Home year={year} pausing={[]} nextPause={null} totals={[]} newest={[]} />;
}
