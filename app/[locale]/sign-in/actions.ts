'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { allowVisitor } from '@/app/guards';
import { type FormState, readForm } from '@/components/forms/form-state';
import { localePath } from '@/lib/i18n/locales';
import { askForLink } from '@/lib/identity/ask-for-link';
import { nextAddress } from '@/lib/identity/next-address';
import { askForLinkForm, confirmSignInForm } from '@/lib/identity/schema';
import { sessionCookie } from '@/lib/identity/session-cookie';
import { signIn } from '@/lib/identity/sign-in';
import { clockTime } from './clock-time';

/** Mails a link. The answer is the same for an address we know and one we do not. */
export async function askForLinkAction(_state: FormState, data: FormData): Promise<FormState> {
  const { client } = await allowVisitor();
  const form = readForm(data, askForLinkForm);
  if (!form.ok) return form.state;
  const { email, next, timeZone } = form.value;
  const home = localePath(form.locale, '/account');
  const asked = await askForLink({ email, client, locale: form.locale, next: nextAddress(next, home) });
  if (!asked.ok) {
    const t = await getTranslations({ locale: form.locale, namespace: 'auth' });
    const time = clockTime(new Date(asked.detail ?? 0), form.locale, timeZone);
    return form.refuse({ '': [t('tooMany', { time })] });
  }
  redirect(localePath(form.locale, `/sign-in/sent?${new URLSearchParams({ email })}`));
}

/** The only place where a link is consumed: a POST, which no mail scanner and no preview sends. */
export async function confirmSignInAction(_state: FormState, data: FormData): Promise<FormState> {
  await allowVisitor();
  const form = readForm(data, confirmSignInForm);
  if (!form.ok) return form.state;
  const { email, token, next } = form.value;
  const opened = await signIn({ email, token, locale: form.locale });
  if (!opened.ok) return form.refuse({ '': ['auth.errors.linkDead'] });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, opened.value.sessionToken, { ...options, expires: opened.value.expires });
  redirect(nextAddress(next, localePath(form.locale, '/account')));
}
