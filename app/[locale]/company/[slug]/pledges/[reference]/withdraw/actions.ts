'use server';

import { redirect } from 'next/navigation';
import { type FormState, readForm } from '@/components/forms/form-state';
import { localePath } from '@/lib/i18n/locales';
import { withdrawForm } from '@/lib/pledges/schema';
import { withdrawPledge } from '@/lib/pledges/withdraw-pledge';
import { type PledgePlace, pledgePath, requirePledgeForm } from '../../../../guards';

/** Withdraws a signed pledge, with its reason. */
export async function withdrawPledgeAction(
  where: PledgePlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, pledge, place } = await requirePledgeForm(where, data);
  const form = readForm(data, withdrawForm);
  if (!form.ok) return form.state;
  const withdrawn = await withdrawPledge(actor, { pledgeId: pledge.id, reason: form.value.reason });
  if (!withdrawn.ok) return form.refuse({ '': [`company.withdraw.errors.${withdrawn.reason}`] });
  redirect(localePath(form.locale, pledgePath(place)));
}
