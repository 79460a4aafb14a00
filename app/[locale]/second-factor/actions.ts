'use server';

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/types';
import { redirect } from 'next/navigation';
import { localeOf, requirePerson, requireSession } from '@/app/guards';
import { busySentence } from '@/app/sentences';
import { type FormState, readForm } from '@/components/forms/form-state';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { confirmTotp } from '@/lib/identity/enrol-totp';
import { nextAddress } from '@/lib/identity/next-address';
import {
  passkeyRegistration,
  passkeyRequest,
  proveByPasskey,
  registerPasskey,
} from '@/lib/identity/passkeys';
import { removePasskey, removeTotp, renewRecoveryCodes } from '@/lib/identity/remove-factor';
import {
  appCodeForm,
  confirmAppForm,
  emptyForm,
  passkeyMade,
  passkeyUsed,
  recoveryCodeForm,
  removePasskeyForm,
} from '@/lib/identity/schema';
import { type ProofRefusal, proveByCode, proveByRecoveryCode } from '@/lib/identity/second-factor';

/** Recovery codes are in the answer to the act that made them and nowhere else. */
export type CodesState = { form: FormState; codes?: string[] };
export type PasskeyAnswer = { ok: true; codes: string[] | null } | { ok: false; reason: string };

export async function proveByCodeAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor, sessionId } = await requireSession(localeOf(data));
  const form = readForm(data, appCodeForm);
  if (!form.ok) return form.state;
  const proof = await proveByCode(actor, sessionId, form.value.code);
  if (!proof.ok) return form.refuse({ code: [await saying(form.locale, proof, 'auth.errors.wrongCode')] });
  redirect(nextAddress(form.value.next, localePath(form.locale, '/account')));
}

export async function proveByRecoveryCodeAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor, sessionId } = await requireSession(localeOf(data));
  const form = readForm(data, recoveryCodeForm);
  if (!form.ok) return form.state;
  const proof = await proveByRecoveryCode(actor, sessionId, form.value.recoveryCode);
  if (!proof.ok) {
    return form.refuse({ recoveryCode: [await saying(form.locale, proof, 'auth.errors.wrongRecoveryCode')] });
  }
  redirect(nextAddress(form.value.next, localePath(form.locale, '/account')));
}

export async function confirmAppAction(_state: CodesState, data: FormData): Promise<CodesState> {
  const { actor, sessionId } = await requireSession(localeOf(data));
  const form = readForm(data, confirmAppForm);
  if (!form.ok) return { form: form.state };
  const enrolled = await confirmTotp(actor, sessionId, form.value.code);
  if (enrolled.ok) return { form: null, codes: enrolled.value.recoveryCodes };
  switch (enrolled.reason) {
    case 'wrong_code':
      return { form: form.refuse({ code: ['auth.errors.wrongCode'] }) };
    case 'too_many':
      return { form: form.refuse({ code: [await busySentence(form.locale, enrolled.detail)] }) };
    case 'already_enrolled':
    case 'shown_first':
      redirect(localePath(form.locale, '/second-factor'));
  }
}

export async function renewCodesAction(_state: CodesState, data: FormData): Promise<CodesState> {
  const actor = await requirePerson(localeOf(data));
  const form = readForm(data, emptyForm);
  if (!form.ok) return { form: form.state };
  const renewed = await renewRecoveryCodes(actor);
  if (!renewed.ok) redirect(localePath(form.locale, '/second-factor'));
  return { form: null, codes: renewed.value.recoveryCodes };
}

export async function removeAppAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requirePerson(localeOf(data));
  const form = readForm(data, emptyForm);
  if (!form.ok) return form.state;
  const removed = await removeTotp(actor);
  if (!removed.ok) return form.refuse({ '': [`auth.errors.${REMOVE[removed.reason]}`] });
  redirect(localePath(form.locale, '/second-factor'));
}

export async function removePasskeyAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requirePerson(localeOf(data));
  const form = readForm(data, removePasskeyForm);
  if (!form.ok) return form.state;
  const removed = await removePasskey(actor, form.value.id);
  if (!removed.ok) return form.refuse({ '': [`auth.errors.${REMOVE[removed.reason]}`] });
  redirect(localePath(form.locale, '/second-factor'));
}

/** The four calls a browser's script makes for a passkey; `data` carries the locale like any form. */
export async function askPasskeyRegistrationAction(
  data: FormData,
): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
  const actor = await requirePerson(localeOf(data));
  const form = readForm(data, emptyForm);
  return form.ok ? passkeyRegistration(actor) : null;
}

export async function registerPasskeyAction(data: FormData, made: unknown): Promise<PasskeyAnswer> {
  const { actor, sessionId } = await requireSession(localeOf(data));
  const parsed = passkeyMade.safeParse(made);
  if (!parsed.success) return { ok: false, reason: 'wrong_code' };
  const { name, response } = parsed.data;
  const registered = await registerPasskey(actor, sessionId, { name, response: response as never });
  return registered.ok
    ? { ok: true, codes: registered.value.recoveryCodes }
    : { ok: false, reason: registered.reason };
}

export async function askPasskeyRequestAction(
  data: FormData,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const actor = await requirePerson(localeOf(data));
  const form = readForm(data, emptyForm);
  return form.ok ? passkeyRequest(actor) : null;
}

export async function proveByPasskeyAction(data: FormData, used: unknown): Promise<PasskeyAnswer> {
  const { actor, sessionId } = await requireSession(localeOf(data));
  const parsed = passkeyUsed.safeParse(used);
  if (!parsed.success) return { ok: false, reason: 'wrong_code' };
  const proof = await proveByPasskey(actor, sessionId, parsed.data.response as never);
  return proof.ok ? { ok: true, codes: null } : { ok: false, reason: proof.reason };
}

const REMOVE = { shown_first: 'shownFirst', last_one: 'lastOne' } as const;

async function saying(locale: Locale, proof: { reason: ProofRefusal; detail?: string }, wrong: string) {
  return proof.reason === 'too_many' ? busySentence(locale, proof.detail) : wrong;
}
