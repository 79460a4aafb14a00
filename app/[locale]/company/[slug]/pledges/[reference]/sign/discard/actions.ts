'use server';

import { redirect } from 'next/navigation';
import { type FormState, readForm } from '@/components/forms/form-state';
import { localePath } from '@/lib/i18n/locales';
import { discardDraft } from '@/lib/pledges/discard-draft';
import { emptyForm } from '@/lib/pledges/schema';
import { companyPath, type PledgePlace, pledgePath, requireTaskForm } from '../../../../../guards';

/** Throws away a draft, or a change that was begun. */
export async function discardDraftAction(
  where: PledgePlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, task, place } = await requireTaskForm(where, data);
  const form = readForm(data, emptyForm);
  if (!form.ok) return form.state;
  const discarded = await discardDraft(actor, task.id);
  if (!discarded.ok) return form.refuse({ '': ['sign.errors.notFound'] });
  redirect(localePath(form.locale, task.status === 'draft' ? companyPath(place) : pledgePath(place)));
}
