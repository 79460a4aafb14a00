import Stripe from 'stripe';
import { createTranslator } from 'use-intl/core';
import { db } from '../db';
import { env } from '../env';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { log } from '../log';
import { ok, type Result, refuse } from '../result';
import { stripe } from '../stripe';
import { days } from '../time';
import { METADATA_KEY } from './claim';
import { donationPath } from './donation-path';

export type CheckoutRefusal = 'stripe_unavailable' | 'stripe_refused' | 'closed';

/**
 * Opens the donation's one checkout, or finds it again: on the beneficiary's account, with the donation's id as
 * idempotency key, so that a lost answer, a double click or a second device all lead to the same page. An act
 * of its own; no transaction is open while Stripe is asked.
 */
export async function openCheckout(
  donationId: string,
  locale: Locale,
): Promise<Result<{ url: string }, CheckoutRefusal>> {
  const donation = await findDonation(donationId);
  if (donation?.state !== 'started') return refuse('closed');
  if (donation.checkoutUrl) return ok({ url: donation.checkoutUrl });
  if (!mayStillOpen(donation)) return refuse('closed');
  try {
    const session = await createOrFind(donation, locale);
    await keepSession(donationId, session);
    return session.url ? ok({ url: session.url }) : refuse('closed');
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    log.warn({ donation: donation.reference, type: error.type, code: error.code }, 'no checkout');
    const transient = TRANSIENT.some((kind) => error instanceof kind);
    return refuse(transient ? 'stripe_unavailable' : 'stripe_refused');
  }
}

const TRANSIENT = [
  Stripe.errors.StripeConnectionError,
  Stripe.errors.StripeAPIError,
  Stripe.errors.StripeRateLimitError,
];

async function findDonation(id: string) {
  return db().donation.findUnique({
    where: { id },
    include: {
      pledge: { select: { reference: true, status: true } },
      company: { select: { slug: true, displayName: true } },
      beneficiary: { select: { name: true, acceptedAt: true, stripeAccountId: true } },
    },
  });
}
type Found = NonNullable<Awaited<ReturnType<typeof findDonation>>>;

/**
 * A donation that Stripe did not answer for may be continued days later: not when the pledge was withdrawn or the
 * beneficiary took its acceptance back meanwhile. A checkout that is open already runs its course.
 */
const mayStillOpen = ({ pledge, beneficiary, stripeAccountId }: Found): boolean =>
  pledge.status === 'published' &&
  beneficiary.acceptedAt !== null &&
  beneficiary.stripeAccountId === stripeAccountId;

async function createOrFind(donation: Found, locale: Locale): Promise<Stripe.Checkout.Session> {
  const on = { stripeAccount: donation.stripeAccountId };
  try {
    return await stripe().checkout.sessions.create(sessionOf(donation, locale), {
      ...on,
      idempotencyKey: donation.id,
    });
  } catch (error) {
    // Asked before in another language, and the answer was lost: the parameters differ, the checkout is there.
    if (!(error instanceof Stripe.errors.StripeIdempotencyError)) throw error;
    const found = await findSession(donation.stripeAccountId, donation.id);
    if (!found) throw error;
    return found;
  }
}

/** Looks for a donation's checkout among the account's of the last days, by our metadata. */
export async function findSession(
  account: string,
  donationId: string,
): Promise<Stripe.Checkout.Session | null> {
  const since = Math.floor((Date.now() - days(3)) / 1000);
  const list = stripe().checkout.sessions.list(
    { limit: 100, created: { gte: since } },
    { stripeAccount: account },
  );
  for await (const session of list) {
    if (session.metadata?.[METADATA_KEY] === donationId) return session;
  }
  return null;
}

function sessionOf(donation: Found, locale: Locale): Stripe.Checkout.SessionCreateParams {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'donate' });
  const names = {
    beneficiary: donation.beneficiary.name,
    company: donation.company.displayName,
    reference: donation.pledge.reference,
  };
  const metadata = {
    [METADATA_KEY]: donation.id,
    donation: donation.reference,
    pledge: donation.pledge.reference,
  };
  const page = `${env().APP_URL}/${locale}${donationPath({
    companySlug: donation.company.slug,
    pledgeReference: donation.pledge.reference,
    reference: donation.reference,
  })}`;
  return {
    mode: 'payment',
    submit_type: 'donate',
    allowed_payment_method_types: [donation.method],
    locale: CHECKOUT_LOCALE[locale],
    client_reference_id: donation.reference,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: donation.currency.toLowerCase(),
          unit_amount: Number(donation.amountMinor),
          product_data: { name: t('checkout.name', names), description: t('checkout.description', names) },
        },
      },
    ],
    metadata,
    payment_intent_data: { metadata, description: t('checkout.description', names) },
    success_url: `${page}?back=paid`,
    cancel_url: `${page}?back=left`,
  };
}

/** Checkout speaks no en-AU. */
const CHECKOUT_LOCALE: Record<Locale, Stripe.Checkout.SessionCreateParams.Locale> = {
  'nl-NL': 'nl',
  'en-AU': 'en-GB',
  'da-DK': 'da',
  'de-DE': 'de',
  'es-ES': 'es',
  'fr-FR': 'fr',
  'it-IT': 'it',
  'nb-NO': 'nb',
  'sv-SE': 'sv',
  'en-GB': 'en-GB',
  'en-US': 'en',
};

/** The first answer is kept; a second one can only be the same checkout. */
async function keepSession(donationId: string, session: Stripe.Checkout.Session): Promise<void> {
  await db().donation.updateMany({
    where: {
      id: donationId,
      OR: [{ stripeCheckoutSessionId: null }, { stripeCheckoutSessionId: session.id }],
    },
    data: { stripeCheckoutSessionId: session.id, checkoutUrl: session.url },
  });
}
