'use server';

import { redirect } from 'next/navigation';
import { localeOf, requireAdministrator } from '@/app/guards';
import { type FormState, readForm } from '@/components/forms/form-state';
import { approveCompany, declineCompany } from '@/lib/companies/decide-company';
import { decideMembership } from '@/lib/companies/decide-membership';
import { endMembership } from '@/lib/companies/end-membership';
import { companyDecisionForm, membershipForm } from '@/lib/decisions/schema';
import { localePath } from '@/lib/i18n/locales';
import { refusedSentence } from '../refusal';

export async function decideCompanyAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireAdministrator(localeOf(data), '/admin/companies');
  const form = readForm(data, companyDecisionForm);
  if (!form.ok) return form.state;
  const { decision, ...input } = form.value;
  const decided = await (decision === 'approve' ? approveCompany : declineCompany)(actor, input);
  if (!decided.ok) {
    const subject = { companyId: input.companyId };
    return form.refuse({ '': [await refusedSentence(form.locale, actor, decided.reason, subject)] });
  }
  redirect(localePath(form.locale, `/admin/companies/${decided.value.slug}`));
}

/** Replaces a representative where nobody in the company can: lets one in, refuses one, or ends one. */
export async function decideRepresentativeAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireAdministrator(localeOf(data), '/admin/companies');
  const form = readForm(data, membershipForm);
  if (!form.ok) return form.state;
  const { membershipId, slug, decision } = form.value;
  const decided =
    decision === 'end'
      ? await endMembership(actor, membershipId)
      : await decideMembership(actor, membershipId, decision);
  if (!decided.ok) return form.refuse({ '': [`admin.membership.${decided.reason}`] });
  redirect(localePath(form.locale, `/admin/companies/${slug}`));
}
