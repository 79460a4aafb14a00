'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { localeOf, requirePerson } from '@/app/guards';
import { type FormState, readForm } from '@/components/forms/form-state';
import { getSessionId } from '@/lib/auth';
import { localePath } from '@/lib/i18n/locales';
import { changeProfile } from '@/lib/identity/change-profile';
import { erasePerson } from '@/lib/identity/erase-person';
import { emptyForm, eraseForm, profileForm } from '@/lib/identity/schema';
import { sessionCookie } from '@/lib/identity/session-cookie';
import { signOut, signOutEverywhere } from '@/lib/identity/sign-out';

/** Ends this session and forgets its cookie. */
export async function signOutAction(data: FormData): Promise<void> {
  const actor = await requirePerson(localeOf(data));
  const { locale } = readForm(data, emptyForm);
  const sessionId = await getSessionId();
  if (sessionId) await signOut(actor, sessionId);
  await forgetCookie();
  redirect(localePath(locale, '/'));
}

export async function signOutEverywhereAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requirePerson(localeOf(data), '/account');
  const form = readForm(data, emptyForm);
  if (!form.ok) return form.state;
  await signOutEverywhere(actor);
  await forgetCookie();
  redirect(localePath(form.locale, '/sign-in'));
}

/** Saves the name and the language, and goes on in that language. */
export async function changeProfileAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requirePerson(localeOf(data), '/account');
  const form = readForm(data, profileForm);
  if (!form.ok) return form.state;
  const { name, language } = form.value;
  await changeProfile(actor, { name, locale: language });
  redirect(localePath(language, '/account'));
}

/** Erases the person who asks, after they typed their own address. */
export async function eraseAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requirePerson(localeOf(data), '/account/erase');
  const form = readForm(data, eraseForm);
  if (!form.ok) return form.state;
  if (form.value.address !== actor.email) return form.refuse({ address: ['account.errors.otherAddress'] });
  const erased = await erasePerson(actor);
  if (!erased.ok) {
    const t = await getTranslations({ locale: form.locale, namespace: 'account' });
    return form.refuse({ '': [t('errors.onlyRepresentative', { companies: erased.detail ?? '' })] });
  }
  await forgetCookie();
  redirect(localePath(form.locale, '/sign-in/erased'));
}

async function forgetCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
