import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { mondayOf, now } from '@/lib/time';
import { type PublicCompany, readCompany } from '@/lib/wall/company-queries';
import { slug as slugForm } from '@/lib/wall/schema';
import { yearShown } from '@/lib/wall/totals-queries';
import { pageMetadata } from '../../page-metadata';
import { CompanyRecord } from './company-record';

export const dynamic = 'force-dynamic';

interface CompanyPageProps {
  params: Promise<{ locale: Locale; slug: string }>;
}

export async function generateMetadata({ params }: CompanyPageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const company = await find(slug);
  const t = await getTranslations({ locale, namespace: 'publicCompany' });
  return pageMetadata({
    locale,
    path: `/companies/${slug}`,
    title: company.name,
    description: t('description', { company: company.name }),
    index: !company.sample,
  });
}

/** One company's record: its year, its pledges, the money, who it is, and everything that happened. */
export default async function CompanyPage({ params }: CompanyPageProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const company = await find(slug);
  const at = now();
  return <CompanyRecord company={company} year={yearShown(at)} now={mondayOf(at, company.timeZone)} />;
}

async function find(slug: string): Promise<PublicCompany> {
  const company = slugForm.safeParse(slug).success ? await readCompany(slug) : null;
  if (!company) notFound();
  return company;
}
