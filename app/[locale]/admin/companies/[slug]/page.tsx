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
import { companyFile } from '@/lib/admin/company-file';
import { historyOf } from '@/lib/admin/history';
import { seenFacts } from '@/lib/companies/seen-facts';
import { lookAt } from '@/lib/decisions/looking';
import { decisionsOn, hasStake } from '@/lib/decisions/queries';
import type { Locale } from '@/lib/i18n/locales';
import { AdminPage } from '../../admin-page';
import { decideCompanyAction } from '../actions';
import { CompanyFacts } from './company-facts';
import { Representatives } from './representatives';
import { SimilarNames } from './similar-names';

interface CompanyFileProps {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ second?: string | string[] }>;
}

export async function generateMetadata({ params }: CompanyFileProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.companies' });
  return { title: `${t('one')} ${slug}`, robots: { index: false } };
}

/** Administrators': everything to decide on one company. */
export default async function CompanyFilePage({ params, searchParams }: CompanyFileProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const actor = await requireAdministrator(locale, `/admin/companies/${slug}`);
  const file = await companyFile(actor, slug);
  if (!file) notFound();
  const { company } = file;
  const t = await getTranslations('admin');
  const [looking, decisions, history, stake] = await Promise.all([
    lookAt(actor, `company:${company.id}`),
    decisionsOn(actor, { companyId: company.id }),
    historyOf(actor, { companyId: company.id }),
    hasStake(actor, { companyId: company.id }),
  ]);
  return (
    <AdminPage actor={actor} current="companies">
      <PageHeading
        size="title"
        above={<Breadcrumbs items={[{ href: '/admin/companies', label: t('tabs.companies') }]} />}
        title={
          <>
            {company.displayName} {company.sample ? <SampleLabel /> : null}
          </>
        }
        lead={t(`companies.status.${company.status}` as 'companies.status.submitted')}
      />
      <CameSecond decisions={decisions} second={(await searchParams).second} />
      <LookingNotice looking={looking} />
      <Section title={t('companies.facts')}>
        <CompanyFacts file={file} />
      </Section>
      <Section title={t('companies.similar')} aside={t('companies.similarAside')}>
        <SimilarNames similar={file.similar} />
      </Section>
      {company.status === 'submitted' ? (
        <Section title={t('decide.title')}>
          {stake ? (
            <StakeNotice />
          ) : (
            <DecisionForm
              action={decideCompanyAction}
              about={{ companyId: company.id, seen: seenFacts(company) }}
              noteHint={t('decide.declineMailed')}
            >
              <SubmitButton name="decision" value="approve">
                {t('companies.approve')}
              </SubmitButton>
              <SubmitButton look="danger" name="decision" value="decline">
                {t('companies.decline')}
              </SubmitButton>
            </DecisionForm>
          )}
        </Section>
      ) : null}
      <Section title={t('companies.representatives')}>
        <Representatives colleagues={file.colleagues} slug={slug} actor={actor} />
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
