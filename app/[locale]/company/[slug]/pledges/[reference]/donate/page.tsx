import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/page-heading';
import { pledgeToFulfil } from '@/lib/donations/queries';
import type { Locale } from '@/lib/i18n/locales';
import { pledgePath, requirePledge } from '../../../../guards';
import { AmountForm } from './amount-form';
import { ShareTable } from './share-table';

interface DonateProps {
  params: Promise<{ locale: Locale; slug: string; reference: string }>;
  searchParams: Promise<{ to?: string | string[] }>;
}

export async function generateMetadata({ params }: DonateProps): Promise<Metadata> {
  const { locale, reference } = await params;
  const t = await getTranslations({ locale, namespace: 'donate' });
  return { title: t('chooseTitle', { reference }), robots: { index: false } };
}

/** Chooses the beneficiary where there are several (`?to=`), then asks how much and how. */
export default async function DonatePage({ params, searchParams }: DonateProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, company, place } = await requirePledge(locale, { slug, reference }, '/donate');
  const pledge = await pledgeToFulfil(actor, company.id, reference);
  if (!pledge) notFound();
  const t = await getTranslations('donate');
  const { to } = await searchParams;
  const [only, ...others] = pledge.shares;
  const share = others.length === 0 ? only : pledge.shares.find((one) => one.slug === to);
  const crumbs = [
    { href: `/company/${slug}`, label: company.displayName },
    { href: `/company/${slug}/pledges/${reference}`, label: t('crumbs.pledge', { reference }) },
  ];
  const title = share ? t('title', { beneficiary: share.name }) : t('chooseTitle', { reference });
  const lead = share ? t('lead', { beneficiary: share.name }) : t('chooseLead');
  return (
    <AppShell actor={actor} current="company">
      <div className="pt-6">
        <Breadcrumbs items={crumbs} />
      </div>
      <PageHeading size="title" title={title} lead={lead} />
      {share ? (
        <AmountForm slug={slug} pledge={pledge} share={share} submissionKey={randomUUID()} />
      ) : (
        <ShareTable shares={pledge.shares} here={`${pledgePath(place)}/donate`} />
      )}
    </AppShell>
  );
}
