import { setRequestLocale } from 'next-intl/server';
import { MarkLegend } from '@/components/ui/mark';
import { PageHeading } from '@/components/ui/page-heading';
import type { Locale } from '@/lib/i18n/locales';

export default async function HomePage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  setRequestLocale(locale);
  return (
    <>
      <PageHeading title="Silence, made visible" lead="Hello" />
      <MarkLegend />
    </>
  );
}
