'use server';

import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { localeOf, requireRepresentative } from '@/app/guards';
import { type FormState, readForm } from '@/components/forms/form-state';
import { cancelDonation } from '@/lib/donations/cancel-donation';
import { continueDonation } from '@/lib/donations/continue-donation';
import { donationPath } from '@/lib/donations/donation-path';
import { donationAddress, noFields } from '@/lib/donations/schema';
import { localePath } from '@/lib/i18n/locales';

/** Leads back to the payment page at Stripe, opening it if that did not work before. */
export async function continueDonationAction(
  slug: string,
  donation: { reference: string; pledgeReference: string },
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor } = await requireRepresentative(localeOf(data), String(slug));
  const bound = donationAddress.safeParse(donation);
  const form = readForm(data, noFields);
  if (!form.ok) return form.state;
  if (!bound.success) notFound();
  const continued = await continueDonation(actor, bound.data.reference, form.locale);
  if (continued.ok) redirect(continued.value.url);
  const t = await getTranslations({ locale: form.locale, namespace: 'donate.errors' });
  return form.refuse({ '': [t(continued.reason, { limit: '' })] });
}

/** Closes the payment page at Stripe; where a payment was quicker, the page says so. */
export async function cancelDonationAction(
  slug: string,
  donation: { reference: string; pledgeReference: string },
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor } = await requireRepresentative(localeOf(data), String(slug));
  const bound = donationAddress.safeParse(donation);
  const form = readForm(data, noFields);
  if (!form.ok) return form.state;
  if (!bound.success) notFound();
  const cancelled = await cancelDonation(actor, bound.data.reference);
  if (cancelled.ok || cancelled.reason === 'too_late') {
    const path = donationPath({ companySlug: String(slug), ...bound.data });
    redirect(localePath(form.locale, cancelled.ok ? path : `${path}?back=late`));
  }
  const t = await getTranslations({ locale: form.locale, namespace: 'donate.errors' });
  return form.refuse({ '': [t(cancelled.reason, { limit: '' })] });
}
