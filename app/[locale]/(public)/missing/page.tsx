import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Missing } from '@/components/ui/missing';
import type { Locale } from '@/lib/i18n/locales';

interface MissingProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: MissingProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'errors.notFound' });
  return { title: t('title'), robots: { index: false } };
}

/** The document that the front gives, with status 404, for every page that is not there (lib/front/empty-shell.ts). */
export default async function MissingPage({ params }: MissingProps) {
  setRequestLocale((await params).locale);
  return <Missing />;
}
