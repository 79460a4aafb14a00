'use server';

import { redirect } from 'next/navigation';
import { type FormState, readForm } from '@/components/forms/form-state';
import { emptyForm } from '@/lib/companies/schema';
import { localePath } from '@/lib/i18n/locales';
import { startDraft } from '@/lib/pledges/start-draft';
import { type CompanyPlace, pledgePath, requireCompanyForm } from '../guards';

/** Begins a pledge and leads to its task list. */
export async function startPledgeAction(
  where: CompanyPlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, company } = await requireCompanyForm(where, data);
  const form = readForm(data, emptyForm);
  if (!form.ok) return form.state;
  const started = await startDraft(actor, company.id);
  if (!started.ok) return form.refuse({ '': [ERRORS[started.reason]] });
  const place = { slug: company.slug, reference: started.value.reference };
  redirect(localePath(form.locale, `${pledgePath(place)}/sign`));
}

const ERRORS = {
  not_found: 'sign.errors.notFound',
  company_declined: 'sign.errors.companyDeclined',
  too_many: 'sign.errors.tooManyDrafts',
} as const;
