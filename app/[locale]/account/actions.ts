'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { localeOf, requirePerson } from '@/app/guards';
import { readForm } from '@/components/forms/form-state';
import { getSessionId } from '@/lib/auth';
import { localePath } from '@/lib/i18n/locales';
import { emptyForm } from '@/lib/identity/schema';
import { sessionCookie } from '@/lib/identity/session-cookie';
import { signOut } from '@/lib/identity/sign-out';

/** Ends this session and forgets its cookie. */
export async function signOutAction(data: FormData): Promise<void> {
  const actor = await requirePerson(localeOf(data));
  const { locale } = readForm(data, emptyForm);
  const sessionId = await getSessionId();
  if (sessionId) await signOut(actor, sessionId);
  await forgetCookie();
  redirect(localePath(locale, '/'));
}

async function forgetCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
