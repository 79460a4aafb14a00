import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { $ZodType, output } from 'zod/v4/core';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { localeField } from './form-locale';
import { messageOf } from './issue-message';

/**
 * What an action returns to its form: the values as they were typed and the errors by field name ('' is the
 * form's own). Null before the first submission. An error is a message key with its part
 * ('register.errors.domainTaken'), optionally with figures ('errors.form.tooLong?maximum=200').
 */
export type FormState = SubmissionResult<string[]> | null;

/** A server action as a form wants it; bind what comes before: `action.bind(null, pledgeId)`. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export type ReadForm<Value> =
  | { ok: false; locale: Locale; state: FormState }
  | {
      ok: true;
      locale: Locale;
      value: Value;
      /** The state for a refusal of the use case: what is wrong, beside the field that can mend it. */
      refuse: (errors: Record<string, string[]>) => FormState;
    };

/**
 * Reads and checks what a form sent. The schema's own messages are message keys; issues without one
 * get the kit's ("errors.form.required"). How an `actions.ts` uses it:
 *
 * ```ts
 * 'use server';
 *
 * export async function registerCompanyAction(_state: FormState, data: FormData): Promise<FormState> {
 *   const actor = await requireRepresentative(); // its guard
 *   const form = readForm(data, registerSchema); // its parse
 *   if (!form.ok) return form.state;
 *   const result = await registerCompany(actor, form.value);
 *   if (!result.ok) return form.refuse({ website: ['register.errors.domainTaken'] }); // '' for the whole form
 *   redirect(localePath(form.locale, '/company')); // always leave on success: a reload must not post again
 * }
 * ```
 */
export function readForm<Schema extends $ZodType>(data: FormData, schema: Schema): ReadForm<output<Schema>> {
  const typed = copyOf(data);
  const locale = localeOf(data);
  const submission = parseWithZod(typed, { schema, error: messageOf });
  if (submission.status !== 'success') return { ok: false, locale, state: withoutFiles(submission.reply()) };
  return {
    ok: true,
    locale,
    value: submission.value,
    refuse: ({ '': formErrors, ...fieldErrors }) =>
      withoutFiles(submission.reply({ formErrors: formErrors ?? [], fieldErrors })),
  };
}

/**
 * What the page's own fields sent: without the locale and without React's notes of which action is meant. Whoever
 * calls an action by hand may send anything; what is no form has no fields.
 */
function copyOf(data: unknown): FormData {
  const copy = new FormData();
  if (!(data instanceof FormData)) return copy;
  for (const [name, value] of data) {
    if (name !== localeField && !name.startsWith('$ACTION_')) copy.append(name, value);
  }
  return copy;
}

/** A file cannot be put back into its field, and its bytes have no business in the answer. */
function withoutFiles(state: SubmissionResult<string[]>): SubmissionResult<string[]> {
  const initialValue = state.initialValue;
  if (!initialValue) return state;
  const kept = Object.entries(initialValue).filter(([, value]) => !((value as unknown) instanceof Blob));
  return { ...state, initialValue: Object.fromEntries(kept) };
}

/** The locale of the page a form was sent from: for a guard, which comes before the parse. */
export function localeOf(data: unknown): Locale {
  const given = data instanceof FormData ? data.get(localeField) : null;
  return isLocale(given) ? given : defaultLocale;
}
