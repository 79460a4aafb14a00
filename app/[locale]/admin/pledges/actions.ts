'use server';

import { redirect } from 'next/navigation';
import { localeOf, requireAdministrator } from '@/app/guards';
import { type FormState, readForm } from '@/components/forms/form-state';
import { pledgeDecisionForm } from '@/lib/decisions/schema';
import { localePath } from '@/lib/i18n/locales';
import { declinePledge, publishPledge } from '@/lib/pledges/decide-pledge';
import { refusedSentence } from '../refusal';

export async function decidePledgeAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireAdministrator(localeOf(data), '/admin/pledges');
  const form = readForm(data, pledgeDecisionForm);
  if (!form.ok) return form.state;
  const { decision, ...input } = form.value;
  const decided = await (decision === 'publish' ? publishPledge : declinePledge)(actor, input);
  if (!decided.ok) {
    const subject = { pledgeId: input.pledgeId };
    return form.refuse({ '': [await refusedSentence(form.locale, actor, decided.reason, subject)] });
  }
  redirect(localePath(form.locale, `/admin/pledges/${decided.value.reference}`));
}
