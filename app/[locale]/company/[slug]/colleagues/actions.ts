'use server';

import { redirect } from 'next/navigation';
import { type FormState, readForm } from '@/components/forms/form-state';
import { decideMembership } from '@/lib/companies/decide-membership';
import { endMembership } from '@/lib/companies/end-membership';
import { membershipForm } from '@/lib/companies/schema';
import { localePath } from '@/lib/i18n/locales';
import { type CompanyPlace, companyPath, requireCompanyForm } from '../../guards';

/** Lets a colleague in who asked. */
export async function approveColleagueAction(
  where: CompanyPlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, company } = await requireCompanyForm(where, data);
  const form = readForm(data, membershipForm);
  if (!form.ok) return form.state;
  const decided = await decideMembership(actor, form.value.membership, 'approve');
  if (!decided.ok) return form.refuse({ '': [`company.colleagues.errors.${decided.reason}`] });
  redirect(localePath(form.locale, `${companyPath(company)}/colleagues`));
}

/** Refuses somebody who asked. */
export async function refuseColleagueAction(
  where: CompanyPlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, company } = await requireCompanyForm(where, data);
  const form = readForm(data, membershipForm);
  if (!form.ok) return form.state;
  const decided = await decideMembership(actor, form.value.membership, 'refuse');
  if (!decided.ok) return form.refuse({ '': [`company.colleagues.errors.${decided.reason}`] });
  redirect(localePath(form.locale, `${companyPath(company)}/colleagues`));
}

/** Ends the access of a colleague, or one's own. */
export async function endColleagueAction(
  where: CompanyPlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor } = await requireCompanyForm(where, data);
  const form = readForm(data, membershipForm);
  if (!form.ok) return form.state;
  const ended = await endMembership(actor, form.value.membership);
  if (!ended.ok) return form.refuse({ '': [`company.colleagues.errors.${ended.reason}`] });
  redirect(localePath(form.locale, '/company'));
}
