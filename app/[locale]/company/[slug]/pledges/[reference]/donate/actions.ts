'use server';

import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { localeOf, requireRepresentative } from '@/app/guards';
import { type FormState, readForm } from '@/components/forms/form-state';
import { donationPath } from '@/lib/donations/donation-path';
import { startDonationForm } from '@/lib/donations/schema';
import { type StartRefusal, startDonation } from '@/lib/donations/start-donation';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { CURRENCIES, formatMoney } from '@/lib/money';

/** What the page bound to its form; it travels through the browser, so it is checked like the rest. */
const place = z.object({ reference: z.string(), currency: z.enum(CURRENCIES) });

/** Starts the donation and leads to Stripe's page, or to the donation's own where Stripe does not answer. */
export async function startDonationAction(
  slug: string,
  pledge: { reference: string; currency: string },
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor } = await requireRepresentative(localeOf(data), String(slug));
  const bound = place.safeParse(pledge);
  const form = readForm(data, startDonationForm);
  if (!form.ok) return form.state;
  if (!bound.success) notFound();
  const { reference, currency } = bound.data;
  const started = await startDonation(actor, { ...form.value, pledgeReference: reference }, form.locale);
  if (started.ok) redirect(started.value.url);
  if (started.started) {
    const at = { companySlug: slug, pledgeReference: reference, reference: started.started };
    redirect(localePath(form.locale, donationPath(at)));
  }
  const field = FIELD[started.reason] ?? '';
  return form.refuse({ [field]: [await sentence(form.locale, started.reason, started.detail, currency)] });
}

const FIELD: Partial<Record<StartRefusal, string>> = {
  amount_unreadable: 'amount',
  amount_too_small: 'amount',
  amount_too_large: 'amount',
  sepa_too_large: 'amount',
  sepa_wants_euro: 'method',
};

async function sentence(
  locale: Locale,
  reason: StartRefusal,
  detail: string | undefined,
  currency: (typeof CURRENCIES)[number],
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'donate.errors' });
  return t(reason, { limit: formatMoney({ minor: BigInt(detail ?? 0), currency }, locale) });
}
