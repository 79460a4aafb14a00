import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { useTranslations } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requirePerson } from '@/app/guards';
import { CompanyFields, useCompanyLabels } from '@/components/company/company-fields';
import { ActionsRow } from '@/components/forms/actions-row';
import { FileInput } from '@/components/forms/file-input';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { usualTimeZone } from '@/lib/companies/countries';
import { addressDomain, addressRefusal } from '@/lib/companies/domain';
import type { Locale } from '@/lib/i18n/locales';
import { registerCompanyAction } from './actions';

interface RegisterProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: RegisterProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'register' });
  return { title: t('title'), robots: { index: false } };
}

/** A signed-in person's: registers a company, or says why this address cannot. */
export default async function RegisterPage({ params }: RegisterProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requirePerson(locale, '/company/register');
  const t = await getTranslations('register');
  const refusal = addressRefusal(actor.email);
  const domain = addressDomain(actor.email);
  return (
    <AppShell actor={actor} current="company">
      <PageHeading size="title" title={t('title')} lead={t('lead', { email: actor.email })} />
      {refusal ? (
        <Notice kind="problem" title={t(`blocked.${refusal}.title`, { domain })}>
          <p>{t(`blocked.${refusal}.body`)}</p>
        </Notice>
      ) : (
        <FormMessages parts={['register']}>
          <RegisterForm domain={domain} country={await likelyCountry(locale)} />
        </FormMessages>
      )}
    </AppShell>
  );
}

function RegisterForm({ domain, country }: { domain: string; country: string }) {
  const t = useTranslations('register');
  const labels = { ...useCompanyLabels(), logo: t('fields.logo') };
  const defaults = { website: domain, country, timeZone: usualTimeZone(country) };
  return (
    <Form id="register" action={registerCompanyAction} labels={labels} defaultValue={defaults}>
      <CompanyFields />
      <FileInput name="logo" optional accept="image/png,image/jpeg" hint={t('fields.logoHint')} />
      <ActionsRow>
        <SubmitButton>{t('submit')}</SubmitButton>
      </ActionsRow>
    </Form>
  );
}

/** A first guess for the country, from the language the browser asks for; the person changes it if it is wrong. */
async function likelyCountry(locale: Locale): Promise<string> {
  const asked = (await headers()).get('accept-language') ?? '';
  const region = /[a-z]{2}-([A-Z]{2})\b/.exec(asked)?.[1];
  return region ?? locale.slice(3);
}
