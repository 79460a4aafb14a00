'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type FormState, readForm } from '@/components/forms/form-state';
import { donationPath } from '@/lib/donations/donation-path';
import { startDonationForm } from '@/lib/donations/schema';
import { type StartRefusal, startDonation } from '@/lib/donations/start-donation';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { type Currency, formatMoney } from '@/lib/money';
import { type PledgePlace, requirePledgeForm } from '../../../../guards';

/** Starts the donation and leads to Stripe's page, or to the donation's own where Stripe does not answer. */
export async function startDonationAction(
  where: PledgePlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, company, pledge, place } = await requirePledgeForm(where, data);
  const form = readForm(data, startDonationForm);
  if (!form.ok) return form.state;
  const started = await startDonation(
    actor,
    { ...form.value, pledgeReference: place.reference },
    form.locale,
  );
  if (started.ok) redirect(started.value.url);
  if (started.started) {
    const at = { companySlug: company.slug, pledgeReference: place.reference, reference: started.started };
    redirect(localePath(form.locale, donationPath(at)));
  }
  const currency = (pledge.totals?.currency ?? 'EUR') as Currency;
  const sentence = await refusalSentence(form.locale, started.reason, started.detail, currency);
  return form.refuse({ [FIELD[started.reason] ?? '']: [sentence] });
}

const FIELD: Partial<Record<StartRefusal, string>> = {
  amount_unreadable: 'amount',
  amount_too_small: 'amount',
  amount_too_large: 'amount',
  sepa_too_large: 'amount',
  sepa_wants_euro: 'method',
};

async function refusalSentence(
  locale: Locale,
  reason: StartRefusal,
  detail: string | undefined,
  currency: Currency,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'donate.errors' });
  return t(reason, { limit: formatMoney({ minor: BigInt(detail ?? 0), currency }, locale) });
}
