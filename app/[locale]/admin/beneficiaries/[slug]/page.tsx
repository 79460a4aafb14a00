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
import { TextInput } from '@/components/forms/text-input';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DefinitionList } from '@/components/ui/definition-list';
import { DateTime } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Section } from '@/components/ui/section';
import { beneficiaryFile } from '@/lib/admin/beneficiary-file';
import { historyOf } from '@/lib/admin/history';
import { lookAt } from '@/lib/decisions/looking';
import { decisionsOn, hasStake } from '@/lib/decisions/queries';
import { formatCountry } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from '../../admin-page';
import { acceptBeneficiaryAction } from '../actions';
import { Officers } from './officers';

interface BeneficiaryFileProps {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ second?: string | string[] }>;
}

export async function generateMetadata({ params }: BeneficiaryFileProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.beneficiaries' });
  return { title: `${t('one')} ${slug}`, robots: { index: false } };
}

/** Administrators': records that an organisation has accepted, with the evidence, and names its officers. */
export default async function BeneficiaryFilePage({ params, searchParams }: BeneficiaryFileProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, `/admin/beneficiaries/${slug}`);
  const beneficiary = await beneficiaryFile(actor, slug);
  if (!beneficiary) notFound();
  const t = await getTranslations('admin');
  const [looking, decisions, history, stake] = await Promise.all([
    lookAt(actor, `beneficiary:${beneficiary.id}`),
    decisionsOn(actor, { beneficiaryId: beneficiary.id }),
    historyOf(actor, { beneficiaryId: beneficiary.id }),
    hasStake(actor, { beneficiaryId: beneficiary.id }),
  ]);
  return (
    <AdminPage actor={actor} current="beneficiaries">
      <PageHeading
        size="title"
        above={<Breadcrumbs items={[{ href: '/admin/beneficiaries', label: t('tabs.beneficiaries') }]} />}
        title={
          <>
            {beneficiary.name} {beneficiary.sample ? <SampleLabel /> : null}
          </>
        }
        lead={beneficiary.acceptedAt ? t('beneficiaries.hasAccepted') : t('beneficiaries.hasNot')}
      />
      <CameSecond decisions={decisions} second={(await searchParams).second} />
      <LookingNotice looking={looking} />
      <Section title={t('beneficiaries.facts')}>
        <DefinitionList
          items={[
            {
              key: 'legal',
              term: t('beneficiaries.legalName'),
              description: beneficiary.legalName ?? beneficiary.name,
            },
            {
              key: 'website',
              term: t('beneficiaries.website'),
              description: <Link href={beneficiary.website}>{beneficiary.website}</Link>,
            },
            {
              key: 'country',
              term: t('beneficiaries.country'),
              description: formatCountry(beneficiary.country, locale),
            },
            { key: 'policy', term: t('beneficiaries.policy'), description: beneficiary.policy ?? '–' },
            { key: 'note', term: t('beneficiaries.note'), description: beneficiary.note ?? '–' },
            {
              key: 'accepted',
              term: t('beneficiaries.accepted'),
              description: beneficiary.acceptedAt ? (
                <DateTime value={beneficiary.acceptedAt} format="minute" showZone />
              ) : (
                t('beneficiaries.notAccepted')
              ),
            },
            {
              key: 'account',
              term: t('beneficiaries.account'),
              description: <code>{beneficiary.stripeAccountId ?? '–'}</code>,
            },
          ]}
        />
      </Section>
      {beneficiary.acceptedAt === null ? (
        <Section title={t('beneficiaries.record')} aside={t('beneficiaries.recordAside')}>
          {stake ? (
            <StakeNotice />
          ) : (
            <DecisionForm
              action={acceptBeneficiaryAction}
              about={{ beneficiaryId: beneficiary.id }}
              noteHint={t('decide.notePublic')}
              labels={{ stripeAccountId: t('beneficiaries.account') }}
              extra={
                <TextInput
                  name="stripeAccountId"
                  width="half"
                  autoComplete="off"
                  spellCheck={false}
                  hint={t('beneficiaries.accountHint')}
                />
              }
            >
              <SubmitButton>{t('beneficiaries.accept')}</SubmitButton>
            </DecisionForm>
          )}
        </Section>
      ) : null}
      <Section title={t('beneficiaries.officers')} aside={t('beneficiaries.officersAside')}>
        <Officers beneficiary={beneficiary} />
      </Section>
      <Section title={t('decisions.title')}>
        <DecisionList decisions={decisions} mayRevoke={!stake} />
      </Section>
      <Section title={t('record.title')}>
        <History entries={history} />
      </Section>
    </AdminPage>
  );
}
