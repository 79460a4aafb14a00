'use server';

import { redirect } from 'next/navigation';
import { type FormState, readForm } from '@/components/forms/form-state';
import { changeCompany } from '@/lib/companies/change-company';
import { changeLogo } from '@/lib/companies/change-logo';
import { companyForm, logoForm } from '@/lib/companies/schema';
import { keepLogo } from '@/lib/files/logo';
import { localePath } from '@/lib/i18n/locales';
import { companyErrors, LOGO_ERRORS } from '../../company-errors';
import { type CompanyPlace, companyPath, requireCompanyForm } from '../../guards';

/** Corrects the particulars; what an administrator judged goes back to the queue. */
export async function changeCompanyAction(
  where: CompanyPlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, company } = await requireCompanyForm(where, data);
  const form = readForm(data, companyForm);
  if (!form.ok) return form.state;
  const changed = await changeCompany(actor, company.id, form.value);
  if (!changed.ok) return form.refuse(companyErrors(changed.reason));
  const said = changed.value.resubmitted ? 'resubmitted' : 'saved';
  redirect(localePath(form.locale, `${companyPath(company)}/edit?said=${said}`));
}

/** Puts another logo in the company's place, or takes it away. */
export async function changeLogoAction(
  where: CompanyPlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, company } = await requireCompanyForm(where, data);
  const form = readForm(data, logoForm);
  if (!form.ok) return form.state;
  const { logo, remove } = form.value;
  if (remove) {
    await changeLogo(actor, company.id, null);
  } else {
    if (!logo || logo.size === 0) return form.refuse({ logo: ['register.errors.noFile'] });
    const kept = await keepLogo(new Uint8Array(await logo.arrayBuffer()));
    if (!kept.ok) return form.refuse({ logo: [LOGO_ERRORS[kept.reason]] });
    await changeLogo(actor, company.id, kept.value);
  }
  redirect(localePath(form.locale, `${companyPath(company)}/edit?said=saved`));
}
