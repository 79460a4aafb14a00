'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type FormState, readForm } from '@/components/forms/form-state';
import { cancelDonation } from '@/lib/donations/cancel-donation';
import { continueDonation } from '@/lib/donations/continue-donation';
import { donationPath } from '@/lib/donations/donation-path';
import { donationForm } from '@/lib/donations/schema';
import { localePath } from '@/lib/i18n/locales';
import { type PledgePlace, requirePledgeForm } from '../../../../../guards';

/** Leads back to the payment page at Stripe, opening it if that did not work before. */
export async function continueDonationAction(
  where: PledgePlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor } = await requirePledgeForm(where, data);
  const form = readForm(data, donationForm);
  if (!form.ok) return form.state;
  const continued = await continueDonation(actor, form.value.donation, form.locale);
  if (continued.ok) redirect(continued.value.url);
  const t = await getTranslations({ locale: form.locale, namespace: 'donate.errors' });
  return form.refuse({ '': [t(continued.reason, { limit: '' })] });
}

/** Closes the payment page at Stripe; where a payment was quicker, the page says so. */
export async function cancelDonationAction(
  where: PledgePlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, company, place } = await requirePledgeForm(where, data);
  const form = readForm(data, donationForm);
  if (!form.ok) return form.state;
  const cancelled = await cancelDonation(actor, form.value.donation);
  if (cancelled.ok || cancelled.reason === 'too_late') {
    const at = { companySlug: company.slug, pledgeReference: place.reference };
    const path = donationPath({ ...at, reference: form.value.donation });
    redirect(localePath(form.locale, cancelled.ok ? path : `${path}?back=late`));
  }
  const t = await getTranslations({ locale: form.locale, namespace: 'donate.errors' });
  return form.refuse({ '': [t(cancelled.reason, { limit: '' })] });
}
