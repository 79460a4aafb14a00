'use server';

import { redirect } from 'next/navigation';
import { localeOf, requirePerson } from '@/app/guards';
import { type FormState, readForm } from '@/components/forms/form-state';
import { type AskRefusal, askToJoin } from '@/lib/companies/ask-to-join';
import { emptyForm } from '@/lib/companies/schema';
import { localePath } from '@/lib/i18n/locales';

/** Asks to act for a company; its representatives are mailed. */
export async function askToJoinAction(slug: string, _state: FormState, data: FormData): Promise<FormState> {
  const actor = await requirePerson(localeOf(data));
  const form = readForm(data, emptyForm);
  if (!form.ok) return form.state;
  const asked = await askToJoin(actor, String(slug));
  if (!asked.ok) return form.refuse({ '': [ERRORS[asked.reason]] });
  redirect(localePath(form.locale, `/company/join/${encodeURIComponent(slug)}`));
}

const ERRORS: Record<AskRefusal, string> = {
  free_mail: 'register.errors.freeMail',
  disposable: 'register.errors.freeMail',
  no_company: 'register.errors.noCompany',
  already_member: 'register.errors.alreadyMember',
  already_asked: 'register.errors.alreadyAsked',
  too_many: 'register.errors.tooMany',
};
