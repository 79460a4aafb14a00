'use server';

import { redirect } from 'next/navigation';
import { type FormState, readForm } from '@/components/forms/form-state';
import { localePath } from '@/lib/i18n/locales';
import { changePledge } from '@/lib/pledges/change-pledge';
import { emptyForm } from '@/lib/pledges/schema';
import { type PledgePlace, pledgePath, requirePledgeForm } from '../../../../guards';

/** Opens the task list again for the next version. */
export async function changePledgeAction(
  where: PledgePlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, pledge, place } = await requirePledgeForm(where, data);
  const form = readForm(data, emptyForm);
  if (!form.ok) return form.state;
  const opened = await changePledge(actor, pledge.id);
  if (!opened.ok) return form.refuse({ '': ['company.change.notChangeable'] });
  redirect(localePath(form.locale, `${pledgePath(place)}/sign`));
}
