'use server';

import { redirect } from 'next/navigation';
import { localeOf, requireAdministrator } from '@/app/guards';
import { type FormState, readForm } from '@/components/forms/form-state';
import { pageOf } from '@/lib/admin/page-of';
import { verifyDonationForm } from '@/lib/decisions/schema';
import { verifyDonation } from '@/lib/donations/verify-donation';
import { localePath } from '@/lib/i18n/locales';
import { refusedSentence } from '../refusal';

export async function verifyDonationAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireAdministrator(localeOf(data), '/admin/donations');
  const form = readForm(data, verifyDonationForm);
  if (!form.ok) return form.state;
  const { donationId } = form.value;
  const verified = await verifyDonation(actor, form.value);
  if (!verified.ok) {
    return form.refuse({ '': [await refusedSentence(form.locale, actor, verified.reason, { donationId })] });
  }
  redirect(localePath(form.locale, await pageOf(actor, { donationId })));
}
