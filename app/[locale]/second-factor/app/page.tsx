import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requirePerson } from '@/app/guards';
import { ActionsRow } from '@/components/forms/actions-row';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextInput } from '@/components/forms/text-input';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import type { Locale } from '@/lib/i18n/locales';
import { startTotp } from '@/lib/identity/enrol-totp';
import { confirmAppAction } from '../actions';
import { CodesForm } from '../codes-form';
import { QrCode } from '../qr-code';

interface EnrolAppProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: EnrolAppProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'auth.factor' });
  return { title: t('appTitle'), robots: { index: false } };
}

/** A signed-in person's own: the secret for the app, and the first code that confirms it. */
export default async function EnrolAppPage({ params }: EnrolAppProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requirePerson(locale, '/second-factor/app');
  const t = await getTranslations('auth.factor');
  const started = await startTotp(actor);
  return (
    <AppShell actor={actor} current="account">
      <PageHeading size="title" title={t('appTitle')} />
      <FormMessages parts={['auth']}>
        <CodesForm
          action={confirmAppAction}
          labels={{ code: t('code') }}
          next={actor.administrator ? '/admin' : '/account'}
          fields={started.ok ? <Fields {...started.value} /> : null}
          instead={
            <p>
              {t('appThere')}{' '}
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

async function Fields({ secret, uri }: { secret: string; uri: string }) {
  const t = await getTranslations('auth.factor');
  return (
    <>
      <div className="grid gap-4">
        <p>{t('appScan')}</p>
        <QrCode text={uri} label={t('appQr')} />
        <p>
          {t('appType')} <code className="select-all break-all">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </div>
      <TextInput
        name="code"
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
        hint={t('codeHint')}
      />
      <ActionsRow>
        <SubmitButton>{t('appConfirm')}</SubmitButton>
      </ActionsRow>
    </>
  );
}
