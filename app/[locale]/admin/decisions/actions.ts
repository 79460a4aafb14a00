'use server';

import { redirect } from 'next/navigation';
import { localeOf, requireAdministrator } from '@/app/guards';
import { type FormState, readForm } from '@/components/forms/form-state';
import { decisionFile } from '@/lib/admin/decision-file';
import { revokeAcceptance } from '@/lib/beneficiaries/accept-beneficiary';
import { revokeForm } from '@/lib/decisions/schema';
import { revokeVerification } from '@/lib/donations/verify-donation';
import { localePath } from '@/lib/i18n/locales';
import { refusedSentence } from '../refusal';

/** Takes a verification or an acceptance back; the page before it was the confirmation. */
export async function revokeDecisionAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireAdministrator(localeOf(data), '/admin');
  const form = readForm(data, revokeForm);
  if (!form.ok) return form.state;
  const file = await decisionFile(actor, form.value.decisionId);
  if (!file) return form.refuse({ '': ['admin.refused.not_found'] });
  const revoked =
    file.kind === 'verify_donation'
      ? await revokeVerification(actor, form.value)
      : await revokeAcceptance(actor, form.value);
  if (!revoked.ok) {
    return form.refuse({ '': [await refusedSentence(form.locale, actor, revoked.reason, file.subject)] });
  }
  redirect(localePath(form.locale, file.href));
}
