'use server';

import { redirect } from 'next/navigation';
import { localeOf, requireAdministrator } from '@/app/guards';
import { type FormState, readForm } from '@/components/forms/form-state';
import { pageOf } from '@/lib/admin/page-of';
import { acceptBeneficiary } from '@/lib/beneficiaries/accept-beneficiary';
import { acceptanceForm, officerForm } from '@/lib/decisions/schema';
import { localePath } from '@/lib/i18n/locales';
import { grantRole, revokeRole } from '@/lib/identity/grant-role';
import { refusedSentence } from '../refusal';

export async function acceptBeneficiaryAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireAdministrator(localeOf(data), '/admin/beneficiaries');
  const form = readForm(data, acceptanceForm);
  if (!form.ok) return form.state;
  const { beneficiaryId } = form.value;
  const accepted = await acceptBeneficiary(actor, form.value);
  if (!accepted.ok) {
    const sentence = await refusedSentence(form.locale, actor, accepted.reason, { beneficiaryId });
    return form.refuse({ [accepted.reason.startsWith('account') ? 'stripeAccountId' : '']: [sentence] });
  }
  redirect(localePath(form.locale, await pageOf(actor, { beneficiaryId })));
}

export async function changeOfficerAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireAdministrator(localeOf(data), '/admin/beneficiaries');
  const form = readForm(data, officerForm);
  if (!form.ok) return form.state;
  const { beneficiaryId, slug, email, decision } = form.value;
  const change = decision === 'grant' ? grantRole : revokeRole;
  const changed = await change(actor, email, { role: 'beneficiary_officer', beneficiaryId });
  if (!changed.ok) return form.refuse({ '': [`admin.role.${changed.reason}`] });
  redirect(localePath(form.locale, `/admin/beneficiaries/${slug}`));
}
