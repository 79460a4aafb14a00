import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';

interface MissingProps {
  params: Promise<{ locale: string }>;
}

/** Every address that no page has: answered in the reader's language instead of by the global page. */
export default async function MissingPage({ params }: MissingProps) {
  const { locale } = await params;
  setRequestLocale(isLocale(locale) ? locale : defaultLocale);
  notFound();
}
