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
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Section } from '@/components/ui/section';
import { historyOf } from '@/lib/admin/history';
import { pledgeFile } from '@/lib/admin/pledge-file';
import { lookAt } from '@/lib/decisions/looking';
import { decisionsOn, hasStake } from '@/lib/decisions/queries';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from '../../admin-page';
import { decidePledgeAction } from '../actions';
import { PledgeVersions } from './pledge-versions';

interface PledgeFileProps {
  params: Promise<{ locale: Locale; reference: string }>;
  searchParams: Promise<{ second?: string | string[] }>;
}

export async function generateMetadata({ params }: PledgeFileProps): Promise<Metadata> {
  const { locale, reference } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.pledges' });
  return { title: `${t('one')} ${reference}`, robots: { index: false } };
}

/** Administrators': the frozen text, private fields opened, and all that is needed to publish or decline it. */
export default async function PledgeFilePage({ params, searchParams }: PledgeFileProps) {
  const { locale, reference } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, `/admin/pledges/${reference}`);
  const file = await pledgeFile(actor, reference);
  if (!file) notFound();
  const { pledge, waiting } = file;
  const t = await getTranslations('admin');
  const [looking, decisions, history, stake] = await Promise.all([
    lookAt(actor, `pledge:${pledge.id}`),
    decisionsOn(actor, { pledgeId: pledge.id }),
    historyOf(actor, { pledgeId: pledge.id }),
    hasStake(actor, { companyId: pledge.companyId }),
  ]);
  const companyApproved = pledge.company.status === 'approved';
  return (
    <AdminPage actor={actor} current="pledges">
      <PageHeading
        size="title"
        above={<Breadcrumbs items={[{ href: '/admin/pledges', label: t('tabs.pledges') }]} />}
        title={
          <>
            {pledge.reference} {pledge.sample ? <SampleLabel /> : null}
          </>
        }
        lead={
          <>
            <Link href={`/admin/companies/${pledge.company.slug}`}>{pledge.company.displayName}</Link> ·{' '}
            {t(`pledges.status.${pledge.status}` as 'pledges.status.submitted')}
          </>
        }
      />
      <CameSecond decisions={decisions} second={(await searchParams).second} />
      <LookingNotice looking={looking} />
      <Section title={t('pledges.text')} aside={t('pledges.textAside')}>
        <PledgeVersions file={file} />
      </Section>
      {waiting !== null ? (
        <Section title={t('decide.title')}>
          {companyApproved ? null : (
            <Notice kind="warning" className="mb-6" title={t('pledges.companyFirst')}>
              <p>
                <Link href={`/admin/companies/${pledge.company.slug}`}>{pledge.company.displayName}</Link>
              </p>
            </Notice>
          )}
          {stake ? (
            <StakeNotice />
          ) : (
            <DecisionForm
              action={decidePledgeAction}
              about={{ pledgeId: pledge.id, version: String(waiting) }}
              noteHint={t('decide.declineMailed')}
            >
              {companyApproved ? (
                <SubmitButton name="decision" value="publish">
                  {t('pledges.publish', { version: waiting })}
                </SubmitButton>
              ) : null}
              <SubmitButton look="danger" name="decision" value="decline">
                {t('pledges.decline')}
              </SubmitButton>
            </DecisionForm>
          )}
        </Section>
      ) : null}
      <Section title={t('tabs.donations')}>
        {pledge.donations.length === 0 ? (
          <p className="text-soft">{t('pledges.noDonations')}</p>
        ) : (
          <ul>
            {pledge.donations.map((donation) => (
              <li key={donation.reference}>
                <Link href={`/admin/donations/${donation.reference}`}>{donation.reference}</Link>{' '}
                {t(`donations.state.${donation.state}` as 'donations.state.started')}
              </li>
            ))}
          </ul>
        )}
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
