import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requirePerson } from '@/app/guards';
import { FormMessages } from '@/components/forms/form-messages';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { getSessionId } from '@/lib/auth';
import { companiesOf } from '@/lib/companies/queries';
import type { Locale } from '@/lib/i18n/locales';
import { profileOf, servedBeneficiaries, sessionsOf } from '@/lib/identity/queries';
import { factorsOf, hasFactor } from '@/lib/identity/second-factor';
import { Profile } from './profile';
import { Sessions } from './sessions';
import { Work } from './work';

interface AccountProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: AccountProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  return { title: t('title'), robots: { index: false } };
}

/** A signed-in person's own: for whom they act, who they are to us, and the way out. */
export default async function AccountPage({ params }: AccountProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requirePerson(locale, '/account');
  const t = await getTranslations('account');
  const [profile, companies, beneficiaries, sessions, factors, sessionId] = await Promise.all([
    profileOf(actor),
    companiesOf(actor),
    servedBeneficiaries(actor),
    sessionsOf(actor),
    factorsOf(actor.userId),
    getSessionId(),
  ]);
  return (
    <AppShell actor={actor} current="account">
      <PageHeading size="title" title={t('title')} lead={actor.email} />
      <Section title={t('work')}>
        <Work actor={actor} companies={companies} beneficiaries={beneficiaries} />
      </Section>
      <FormMessages parts={['account']}>
        <Section title={t('profile')}>
          <Profile name={profile.name} language={profile.locale} />
        </Section>
        <Section title={t('factor')}>
          <p className="max-w-measure">
            {hasFactor(factors) ? t('factorThere') : t('factorNone')}{' '}
            <Link href="/second-factor" look="forward">
              {t('factorLink')}
            </Link>
          </p>
        </Section>
        <Section title={t('sessions')} aside={t('sessionsAside')}>
          <Sessions sessions={sessions} current={sessionId} />
        </Section>
      </FormMessages>
      <Section title={t('data')}>
        <ul className="grid gap-2">
          <li>
            <Link href="/account/data">{t('dataLink')}</Link>
          </li>
          <li>
            <Link href="/account/erase">{t('eraseLink')}</Link>
          </li>
        </ul>
      </Section>
    </AppShell>
  );
}
