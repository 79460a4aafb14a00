import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { DonationTable } from '@/components/record/donation-table';
import { ReferenceText } from '@/components/record/reference-text';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Section } from '@/components/ui/section';
import { PledgeRows } from '@/components/wall/pledge-rows';
import { readBeneficiary } from '@/lib/beneficiaries/queries';
import { formatDate } from '@/lib/i18n/format';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { readDonations } from '@/lib/wall/donation-queries';
import { readBeneficiaryEntries } from '@/lib/wall/queries';
import { slug as slugForm } from '@/lib/wall/schema';
import { pageMetadata } from '../../page-metadata';
import { BeneficiaryFacts } from './beneficiary-facts';
import { BeneficiaryMoneyTable } from './beneficiary-money';

export const dynamic = 'force-dynamic';

interface BeneficiaryProps {
  params: Promise<{ locale: Locale; slug: string }>;
}

export async function generateMetadata({ params }: BeneficiaryProps): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const { beneficiary } = await find(slug);
  const t = await getTranslations({ locale, namespace: 'beneficiaries' });
  return pageMetadata({
    locale,
    path: `/beneficiaries/${slug}`,
    title: beneficiary.name,
    description: t('pledgeDescription', { name: beneficiary.name }),
    index: !beneficiary.sample,
  });
}

/** One organisation: whether it has accepted, first of all; what it works on; what it received. */
export default async function BeneficiaryPage({ params }: BeneficiaryProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const { id, beneficiary, money } = await find(slug);
  const [donations, entries, t, record, common] = await Promise.all([
    readDonations({ beneficiaryId: id }, 100),
    readBeneficiaryEntries(id),
    getTranslations('beneficiaries'),
    getTranslations('record'),
    getTranslations('common'),
  ]);
  const { name, acceptedAt } = beneficiary;
  const recipient = acceptedAt !== null || donations.length > 0;
  return (
    <>
      <div className="pt-6">
        <Breadcrumbs items={[{ href: '/beneficiaries', label: common('nav.beneficiaries') }]} />
      </div>
      <PageHeading
        above={beneficiary.sample ? <SampleLabel /> : null}
        title={name}
        lead={<ReferenceText>{beneficiary.focus}</ReferenceText>}
      >
        {acceptedAt ? (
          <Notice kind="done">
            <p>{t('hasAccepted', { name, date: formatDate(acceptedAt, locale) })}</p>
          </Notice>
        ) : (
          <Notice kind="warning" title={t('notAcceptedTag')}>
            <p>{t('isNotPartner', { name })}</p>
          </Notice>
        )}
      </PageHeading>
      <BeneficiaryFacts beneficiary={beneficiary} />
      {recipient ? (
        <>
          <div className="h-10" />
          {money.length > 0 ? (
            <Section title={t('money')} aside={t('moneyAside')}>
              <BeneficiaryMoneyTable money={money} />
            </Section>
          ) : null}
          <Section title={record('donations.title')}>
            <DonationTable donations={donations} on="beneficiary" />
          </Section>
          <Section title={t('pledges')}>
            {entries.length > 0 ? (
              <PledgeRows entries={entries} />
            ) : (
              <p className="text-soft">{t('noPledges')}</p>
            )}
          </Section>
        </>
      ) : null}
    </>
  );
}

async function find(slug: string) {
  const found = slugForm.safeParse(slug).success ? await readBeneficiary(slug) : null;
  if (!found) notFound();
  return found;
}
