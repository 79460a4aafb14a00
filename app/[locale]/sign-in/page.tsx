import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { Hidden } from '@/components/forms/hidden';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextInput } from '@/components/forms/text-input';
import { PageHeading } from '@/components/ui/page-heading';
import type { Locale } from '@/lib/i18n/locales';
import { LINK_MINUTES } from '@/lib/identity/ask-for-link';
import { nextAddress } from '@/lib/identity/next-address';
import { askForLinkAction } from './actions';
import { TimeZoneField } from './time-zone-field';

interface SignInProps {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string | string[] }>;
}

export async function generateMetadata({ params }: SignInProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'auth' });
  return { title: t('title'), robots: { index: false } };
}

/** Anybody's: asks for an address and mails a link to it. */
export default async function SignInPage({ params, searchParams }: SignInProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('auth');
  const next = nextAddress((await searchParams).next, '');
  return (
    <>
      <PageHeading size="title" title={t('title')} lead={t('lead', { minutes: LINK_MINUTES })} />
      <Form id="sign-in" action={askForLinkAction} labels={{ email: t('email') }}>
        {next ? <Hidden name="next" value={next} /> : null}
        <TimeZoneField />
        <TextInput
          name="email"
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          hint={t('emailHint')}
        />
        <ActionsRow>
          <SubmitButton>{t('send')}</SubmitButton>
        </ActionsRow>
      </Form>
      <p className="mt-10 max-w-measure text-soft">{t('cookie')}</p>
    </>
  );
}
