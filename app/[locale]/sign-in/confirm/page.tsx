import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { Hidden } from '@/components/forms/hidden';
import { SubmitButton } from '@/components/forms/submit-button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import type { Locale } from '@/lib/i18n/locales';
import { normalizeIdentifier } from '@/lib/identity/email-address';
import { nextAddress } from '@/lib/identity/next-address';
import { confirmSignInAction } from '../actions';

interface ConfirmProps {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ConfirmProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'auth' });
  // The address holds the token: no page that it leads to may learn it. Not `no-referrer`, under which a browser
  // without a script posts the form as from "null", which Next refuses.
  return { title: t('confirmTitle'), robots: { index: false }, referrer: 'strict-origin' };
}

/** Anybody's: what the mail's link opens. Looking at it any number of times consumes nothing; the button does. */
export default async function ConfirmPage({ params, searchParams }: ConfirmProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('auth');
  const { email, token, next } = await searchParams;
  const address = typeof email === 'string' ? normalizeIdentifier(email) : null;
  if (!address || typeof token !== 'string' || token === '') return <BrokenLink />;
  return (
    <>
      <PageHeading size="title" title={t('confirmTitle')} lead={t('confirmAs', { address })} />
      <Form id="confirm" action={confirmSignInAction} labels={{ email: t('email') }}>
        <Hidden name="email" value={address} />
        <Hidden name="token" value={token} />
        <Hidden name="next" value={nextAddress(next, '')} />
        <ActionsRow>
          <SubmitButton>{t('confirm')}</SubmitButton>
          <Link href="/sign-in">{t('askAgain')}</Link>
        </ActionsRow>
      </Form>
    </>
  );
}

async function BrokenLink() {
  const t = await getTranslations('auth');
  return (
    <>
      <PageHeading size="title" title={t('brokenTitle')} />
      <Notice kind="problem" title={t('brokenBody')}>
        <p>
          <Link href="/sign-in" look="forward">
            {t('askAgain')}
          </Link>
        </p>
      </Notice>
    </>
  );
}
