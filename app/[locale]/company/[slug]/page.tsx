import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requireRepresentative } from '@/app/guards';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Section } from '@/components/ui/section';
import { colleaguesOf, declinedBecause } from '@/lib/companies/queries';
import type { Locale } from '@/lib/i18n/locales';
import { pledgesOfCompany } from '@/lib/pledges/queries';
import { startPledgeAction } from './actions';
import { CompanyStatus } from './company-status';
import { Particulars } from './particulars';
import { PledgeTable } from './pledge-table';
import { TodoList } from './todo-list';
import { todosOf } from './todos';

interface HomeProps {
  params: Promise<{ locale: Locale; slug: string }>;
}

export async function generateMetadata({ params }: HomeProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'common.account' });
  return { title: t('company'), robots: { index: false } };
}

/** A representative's: what is promised, what is done, what comes next. */
export default async function CompanyHomePage({ params }: HomeProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const { actor, company } = await requireRepresentative(locale, slug, `/company/${slug}`);
  const t = await getTranslations('company.home');
  const pledges = await pledgesOfCompany(actor, company.id);
  const asking = (await colleaguesOf(actor, company.id)).filter(({ status }) => status === 'asked');
  const todos = todosOf(company, pledges, asking);
  return (
    <AppShell actor={actor} current="company">
      <PageHeading
        size="title"
        above={company.sample ? <SampleLabel /> : undefined}
        title={company.displayName}
        lead={t('lead')}
      />
      <CompanyStatus company={company} because={await declinedBecause(actor, company.id)} />
      <Section title={t('next')}>
        {todos.length > 0 ? <TodoList todos={todos} /> : <p className="text-soft">{t('nothing')}</p>}
      </Section>
      <Section title={t('pledges')}>
        {pledges.length > 0 ? (
          <PledgeTable slug={slug} pledges={pledges} />
        ) : (
          <EmptyState title={t('pledgesNone')}>
            <p>{t('pledgesNoneBody')}</p>
          </EmptyState>
        )}
        {company.status === 'declined' ? (
          <Notice className="mt-6" title={t('status.declined.title')} />
        ) : (
          <div className="mt-6">
            <FormMessages parts={['sign']}>
              <Form id="start" action={startPledgeAction.bind(null, { slug })} labels={{}}>
                <ActionsRow>
                  <SubmitButton look={pledges.length > 0 ? 'secondary' : 'primary'}>
                    {t('start')}
                  </SubmitButton>
                </ActionsRow>
              </Form>
            </FormMessages>
          </div>
        )}
      </Section>
      <Particulars company={company} />
    </AppShell>
  );
}
