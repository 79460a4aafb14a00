import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requirePerson } from '@/app/guards';
import { ActionsRow } from '@/components/forms/actions-row';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import type { Locale } from '@/lib/i18n/locales';
import { renewCodesAction } from '../actions';
import { CodesForm } from '../codes-form';

interface RenewCodesProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: RenewCodesProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'auth.factor' });
  return { title: t('renewTitle'), robots: { index: false } };
}

/** A signed-in person's own, once the second factor was shown: ten new recovery codes for the old ones. */
export default async function RenewCodesPage({ params }: RenewCodesProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requirePerson(locale, '/second-factor/codes');
  const t = await getTranslations('auth.factor');
  const fields = actor.secondFactor ? (
    <ActionsRow>
      <SubmitButton>{t('renew')}</SubmitButton>
      <Link href="/second-factor">{t('back')}</Link>
    </ActionsRow>
  ) : null;
  return (
    <AppShell actor={actor} current="account">
      <PageHeading size="title" title={t('renewTitle')} lead={t('renewLead')} />
      <FormMessages parts={['auth']}>
        <CodesForm
          action={renewCodesAction}
          labels={{}}
          next="/second-factor"
          fields={fields}
          instead={
            <p>
              {t('showFirst')}{' '}
              <Link href="/second-factor" look="forward">
                {t('title')}
              </Link>
            </p>
          }
        />
      </FormMessages>
    </AppShell>
  );
}
