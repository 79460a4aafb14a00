import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PageHeading } from '@/components/ui/page-heading';
import type { Locale } from '@/lib/i18n/locales';

interface ErasedProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: ErasedProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'auth' });
  return { title: t('erasedTitle'), robots: { index: false } };
}

/** Anybody's: where an erasure ends. It says nothing about anybody. */
export default async function ErasedPage({ params }: ErasedProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('auth');
  return <PageHeading size="title" title={t('erasedTitle')} lead={t('erasedLead')} />;
}
