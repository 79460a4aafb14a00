import { actsFor, type Person } from '../actor';
import { db } from '../db';
import type { Locale } from '../i18n/locales';
import { type Result, refuse } from '../result';
import { type CheckoutRefusal, openCheckout } from './open-checkout';

/** Leads back to the donation's checkout, opening it where Stripe did not answer before. */
export async function continueDonation(
  actor: Person,
  reference: string,
  locale: Locale,
): Promise<Result<{ url: string }, CheckoutRefusal | 'not_found'>> {
  const donation = await db().donation.findUnique({
    where: { reference },
    select: { id: true, companyId: true },
  });
  if (!donation || !actsFor(actor, donation.companyId)) return refuse('not_found');
  return openCheckout(donation.id, locale);
}
