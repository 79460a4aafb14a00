'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type FormState, readForm } from '@/components/forms/form-state';
import { formatList } from '@/lib/i18n/format';
import { type Locale, localePath } from '@/lib/i18n/locales';
import type { Section } from '@/lib/pledges/draft';
import { signatureForm } from '@/lib/pledges/schema';
import type { Clash } from '@/lib/pledges/scope-rows';
import { signPledge } from '@/lib/pledges/sign-pledge';
import { weekName } from '@/lib/pledges/week-name';
import { type PledgePlace, pledgePath, requirePledgeForm } from '../../../../../guards';

/** Signs. The pledge's guard, not the task list's: a retried signature finds the list gone and is told it signed. */
export async function signPledgeAction(
  where: PledgePlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, company, pledge, place } = await requirePledgeForm(where, data);
  const form = readForm(data, signatureForm);
  if (!form.ok) return form.state;
  const { name, jobTitle, submissionKey, revision } = form.value;
  const t = await getTranslations({ locale: form.locale, namespace: 'sign' });
  const authority = t('signature.authority', { company: company.legalName });
  const signed = await signPledge(actor, {
    pledgeId: pledge.id,
    submissionKey,
    revision,
    name,
    jobTitle,
    authority,
  });
  const base = localePath(form.locale, pledgePath(place));
  if (signed.ok) redirect(`${base}/sign/signed`);
  switch (signed.reason) {
    case 'overlap':
      return form.refuse({ '': [t('errors.overlap', { clashes: clashWords(signed.clashes, form.locale) })] });
    case 'changed_elsewhere':
      return form.refuse({ '': ['sign.errors.changedBeforeSigning'] });
    case 'incomplete':
      return form.refuse({
        '': [t('errors.incomplete', { section: t(`tasks.${signed.detail as Section}`) })],
      });
    case 'company_declined':
      return form.refuse({ '': ['sign.errors.companyDeclined'] });
    case 'already_signed':
    case 'not_found':
      redirect(base);
  }
}

function clashWords(clashes: readonly Clash[], locale: Locale): string {
  return clashes
    .map(({ platformSlug, mondays, reference }) => {
      const weeks = formatList(
        mondays.map((monday) => weekName(monday, locale)),
        locale,
      );
      return `${platformSlug} (${weeks}): ${reference}`;
    })
    .join('; ');
}
