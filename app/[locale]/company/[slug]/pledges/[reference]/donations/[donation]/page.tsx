import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { DonationKeys } from '@/components/donations/donation-keys';
import { DonationTimeline } from '@/components/donations/donation-timeline';
import { ReceiptData } from '@/components/donations/receipt-data';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { donationForCompany } from '@/lib/donations/queries';
import type { Locale } from '@/lib/i18n/locales';
import { formatMoney } from '@/lib/money';
import { requirePledge } from '../../../../../guards';
import { WhatIsKnown } from './what-is-known';

interface DonationProps {
  params: Promise<{ locale: Locale; slug: string; reference: string; donation: string }>;
  searchParams: Promise<{ back?: string | string[] }>;
}

export async function generateMetadata({ params }: DonationProps): Promise<Metadata> {
  const { locale, donation } = await params;
  const t = await getTranslations({ locale, namespace: 'donate' });
  return { title: t('page.title', { reference: donation }), robots: { index: false } };
}

/**
 * One donation: what is known, its receipt data, its keys, what happened. Stripe's page leads back here; it
 * reads our row and claims nothing that Stripe has not reported.
 */
export default async function DonationPage({ params, searchParams }: DonationProps) {
  const { locale, slug, reference, donation: name } = await params;
  setRequestLocale(locale);
  const rest = `/donations/${name}`;
  const { actor, company, place } = await requirePledge(locale, { slug, reference }, rest);
  const donation = await donationForCompany(actor, company.id, name);
  if (!donation || donation.pledge.reference !== reference) notFound();
  const t = await getTranslations('donate');
  const { back } = await searchParams;
  const crumbs = [
    { href: `/company/${slug}`, label: company.displayName },
    { href: `/company/${slug}/pledges/${reference}`, label: t('crumbs.pledge', { reference }) },
  ];
  const lead = t('page.lead', {
    amount: formatMoney({ minor: donation.amountMinor, currency: donation.currency }, locale),
    beneficiary: donation.beneficiary.name,
    pledge: reference,
    company: donation.company.displayName,
  });
  return (
    <AppShell actor={actor} current="company">
      <div className="pt-6">
        <Breadcrumbs items={crumbs} />
      </div>
      <PageHeading
        size="title"
        above={<Tag strong>{t(`page.state.${donation.state}`)}</Tag>}
        title={t('page.title', { reference: name })}
        lead={lead}
      />
      <div className="pb-10">
        <WhatIsKnown donation={donation} place={place} back={back} />
      </div>
      <Section title={t('keysTitle')} aside={t('keysAside')}>
        <DonationKeys donation={donation} timeZone={company.timeZone} />
      </Section>
      <Section
        title={t('timelineTitle')}
        aside={t('timelineAside', { zone: company.timeZone.replaceAll('_', ' ') })}
      >
        <DonationTimeline entries={donation.record} timeZone={company.timeZone} />
      </Section>
      <Section title={t('receipt.title')} aside={t('receipt.aside')}>
        <ReceiptData donation={donation} />
      </Section>
    </AppShell>
  );
}
