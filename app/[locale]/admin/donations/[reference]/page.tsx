import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { requireAdministrator } from '@/app/guards';
import { CameSecond } from '@/components/admin/came-second';
import { DecisionForm, StakeNotice } from '@/components/admin/decision-form';
import { DecisionList } from '@/components/admin/decision-list';
import { History } from '@/components/admin/history';
import { LookingNotice } from '@/components/admin/looking';
import { SubmitButton } from '@/components/forms/submit-button';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Section } from '@/components/ui/section';
import { donationFile } from '@/lib/admin/donation-file';
import { historyOf } from '@/lib/admin/history';
import { lookAt } from '@/lib/decisions/looking';
import { decisionsOn, hasStake } from '@/lib/decisions/queries';
import type { Locale } from '@/lib/i18n/locales';
import { netOf } from '@/lib/ledger/ledger';
import { AdminPage } from '../../admin-page';
import { verifyDonationAction } from '../actions';
import { DonationFacts } from './donation-facts';
import { StripeFacts } from './stripe-facts';

interface DonationFileProps {
  params: Promise<{ locale: Locale; reference: string }>;
  searchParams: Promise<{ second?: string | string[] }>;
}

export async function generateMetadata({ params }: DonationFileProps): Promise<Metadata> {
  const { locale, reference } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.donations' });
  return { title: `${t('one')} ${reference}`, robots: { index: false } };
}

/** Administrators': Stripe's objects, the ledger, and the second key. */
export default async function DonationFilePage({ params, searchParams }: DonationFileProps) {
  const { locale, reference } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, `/admin/donations/${reference}`);
  const file = await donationFile(actor, reference);
  if (!file) notFound();
  const { donation } = file;
  const t = await getTranslations('admin');
  const [looking, decisions, history, stake] = await Promise.all([
    lookAt(actor, `donation:${donation.id}`),
    decisionsOn(actor, { donationId: donation.id }),
    historyOf(actor, { donationId: donation.id }),
    hasStake(actor, {
      companyId: donation.companyId,
      donationId: donation.id,
      beneficiaryId: donation.beneficiaryId,
    }),
  ]);
  const totals = donation.totals;
  const net = totals
    ? netOf({
        captured: totals.capturedMinor,
        refunded: totals.refundedMinor,
        disputed: totals.disputedMinor,
        fees: totals.feeMinor,
      })
    : 0n;
  const wants = donation.state === 'received' && net > 0n;
  return (
    <AdminPage actor={actor} current="donations">
      <PageHeading
        size="title"
        above={<Breadcrumbs items={[{ href: '/admin/donations', label: t('tabs.donations') }]} />}
        title={
          <>
            {donation.reference} {donation.sample ? <SampleLabel /> : null}
          </>
        }
        lead={t(`donations.state.${donation.state}` as 'donations.state.started')}
      />
      <CameSecond decisions={decisions} second={(await searchParams).second} />
      <LookingNotice looking={looking} />
      <Section title={t('donations.facts')}>
        <DonationFacts file={file} net={net} />
      </Section>
      <Section title={t('donations.stripe')} aside={t('donations.stripeAside')}>
        <StripeFacts donation={donation} />
      </Section>
      {wants ? (
        <Section title={t('donations.verifyTitle')} aside={t('donations.verifyAside')}>
          {stake ? (
            <StakeNotice />
          ) : (
            <DecisionForm
              action={verifyDonationAction}
              about={{ donationId: donation.id }}
              noteHint={t('decide.notePublic')}
            >
              <SubmitButton>{t('donations.verify')}</SubmitButton>
            </DecisionForm>
          )}
        </Section>
      ) : null}
      <Section title={t('decisions.title')}>
        <DecisionList decisions={decisions} mayRevoke={!stake} />
      </Section>
      <Section title={t('record.title')}>
        <History entries={history} />
      </Section>
    </AdminPage>
  );
}
