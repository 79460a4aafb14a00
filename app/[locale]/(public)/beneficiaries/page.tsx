import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { readBeneficiaries } from '@/lib/beneficiaries/queries';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '../page-metadata';
import { BeneficiaryList } from './beneficiary-list';

export const dynamic = 'force-dynamic';

interface BeneficiariesProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: BeneficiariesProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'beneficiaries' });
  return pageMetadata({ locale, path: '/beneficiaries', title: t('title'), description: t('description') });
}

export default async function BeneficiariesPage({ params }: BeneficiariesProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [all, t] = await Promise.all([readBeneficiaries(), getTranslations('beneficiaries')]);
  const accepted = all.filter((one) => one.acceptedAt !== null);
  const others = all.filter((one) => one.acceptedAt === null);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Section title={t('accepted')} aside={t('acceptedAside')}>
        {accepted.length > 0 ? (
          <BeneficiaryList beneficiaries={accepted} />
        ) : (
          <p className="font-serif text-lead text-soft">{t('noneAccepted')}</p>
        )}
      </Section>
      {others.length > 0 ? (
        <Section title={t('notAccepted')} aside={t('notAcceptedAside')}>
          <BeneficiaryList beneficiaries={others} />
        </Section>
      ) : null}
    </>
  );
}
