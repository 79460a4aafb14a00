import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requirePerson } from '@/app/guards';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { companiesOf, companyToJoin } from '@/lib/companies/queries';
import type { Locale } from '@/lib/i18n/locales';
import { askToJoinAction } from './actions';

interface JoinProps {
  params: Promise<{ locale: Locale; slug: string }>;
}

export async function generateMetadata({ params }: JoinProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'register' });
  return { title: t('join.submit'), robots: { index: false } };
}

/** A signed-in person's: asks to act for a company that is registered already. */
export default async function JoinPage({ params }: JoinProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const actor = await requirePerson(locale, `/company/join/${slug}`);
  const company = /^[a-z0-9-]{1,80}$/.test(slug) ? await companyToJoin(slug) : null;
  if (!company) notFound();
  const t = await getTranslations('register');
  const facts = { company: company.displayName, domain: company.domain };
  const mine = (await companiesOf(actor)).find((membership) => membership.company.slug === slug);
  return (
    <AppShell actor={actor} current="company">
      <PageHeading size="title" title={t('join.title', facts)} lead={t('join.lead', facts)} />
      {mine?.status === 'active' ? <Notice title={t('join.already', facts)} /> : null}
      {mine?.status === 'asked' ? (
        <Notice kind="done" live title={t('join.asked')}>
          <p>{t('join.askedBody', facts)}</p>
        </Notice>
      ) : null}
      {mine ? null : (
        <FormMessages parts={['register']}>
          <Form id="join" action={askToJoinAction.bind(null, slug)} labels={{}}>
            <ActionsRow>
              <SubmitButton>{t('join.submit')}</SubmitButton>
            </ActionsRow>
          </Form>
        </FormMessages>
      )}
    </AppShell>
  );
}
