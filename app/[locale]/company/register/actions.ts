'use server';

import { redirect } from 'next/navigation';
import { localeOf, requirePerson } from '@/app/guards';
import { type FormState, readForm } from '@/components/forms/form-state';
import { registerCompany } from '@/lib/companies/register-company';
import { registrationForm } from '@/lib/companies/schema';
import { keepLogo } from '@/lib/files/logo';
import { localePath } from '@/lib/i18n/locales';
import { companyErrors, LOGO_ERRORS } from '../company-errors';

/** Registers a company; where its domain is taken already, leads to the question whether to join it. */
export async function registerCompanyAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requirePerson(localeOf(data));
  const form = readForm(data, registrationForm);
  if (!form.ok) return form.state;
  const { logo, ...particulars } = form.value;
  const kept = logo && logo.size > 0 ? await keepLogo(new Uint8Array(await logo.arrayBuffer())) : null;
  if (kept && !kept.ok) return form.refuse({ logo: [LOGO_ERRORS[kept.reason]] });
  const registered = await registerCompany(actor, particulars, kept?.value ?? null);
  if (registered.ok) redirect(localePath(form.locale, `/company/${registered.value.slug}`));
  if (registered.reason === 'domain_taken' && registered.detail) {
    redirect(localePath(form.locale, `/company/join/${registered.detail}`));
  }
  return form.refuse(companyErrors(registered.reason));
}
