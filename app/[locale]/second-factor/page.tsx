import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requirePerson } from '@/app/guards';
import { FormMessages } from '@/components/forms/form-messages';
import { PageHeading } from '@/components/ui/page-heading';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { nextAddress } from '@/lib/identity/next-address';
import { factorsOf, hasFactor } from '@/lib/identity/second-factor';
import { FactorChoice } from './factor-choice';
import { FactorList } from './factor-list';
import { FactorProof } from './factor-proof';

interface SecondFactorProps {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string | string[] }>;
}

export async function generateMetadata({ params }: SecondFactorProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'auth.factor' });
  return { title: t('title'), robots: { index: false } };
}

/** A signed-in person's own: enrols a second factor, asks for it, or lists what is enrolled. */
export default async function SecondFactorPage({ params, searchParams }: SecondFactorProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requirePerson(locale, '/second-factor');
  const t = await getTranslations('auth.factor');
  const factors = await factorsOf(actor.userId);
  const enrolled = hasFactor(factors);
  const next = nextAddress((await searchParams).next, localePath(locale, '/account'));
  const lead = !enrolled ? t('leadNone') : actor.secondFactor ? t('leadShown') : t('leadProve');
  return (
    <AppShell actor={actor} current="account">
      <PageHeading size="title" title={t('title')} lead={lead} />
      <FormMessages parts={['auth']}>
        {!enrolled ? <FactorChoice /> : null}
        {enrolled && !actor.secondFactor ? <FactorProof factors={factors} next={next} /> : null}
        {enrolled && actor.secondFactor ? <FactorList actor={actor} factors={factors} /> : null}
      </FormMessages>
    </AppShell>
  );
}
