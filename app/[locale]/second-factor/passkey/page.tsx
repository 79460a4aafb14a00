import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { requirePerson } from '@/app/guards';
import { FormMessages } from '@/components/forms/form-messages';
import { PageHeading } from '@/components/ui/page-heading';
import type { Locale } from '@/lib/i18n/locales';
import { passkeysPossible } from '@/lib/identity/passkeys';
import { AddPasskey } from '../passkey-button';

interface AddPasskeyProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: AddPasskeyProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'auth.factor' });
  return { title: t('passkeyTitle'), robots: { index: false } };
}

/** A signed-in person's own: makes a passkey. The one page of ours that cannot work without a script. */
export default async function AddPasskeyPage({ params }: AddPasskeyProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requirePerson(locale, '/second-factor/passkey');
  if (!passkeysPossible()) notFound();
  const t = await getTranslations('auth.factor');
  return (
    <AppShell actor={actor} current="account">
      <PageHeading size="title" title={t('passkeyTitle')} lead={t('passkeyWhat')} />
      <FormMessages parts={['auth']}>
        <AddPasskey next="/second-factor" />
      </FormMessages>
    </AppShell>
  );
}
