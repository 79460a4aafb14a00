import Stripe from 'stripe';
import { actsFor, type Person } from '../actor';
import { db } from '../db';
import { ok, type Result, refuse } from '../result';
import { stripe } from '../stripe';
import { transact } from '../transact';
import { applyClaim } from './apply-claim';
import { type Claim, claimOf } from './claim';
import { followDonation, neverOpened } from './follow-donation';
import { findSession } from './open-checkout';

export type CancelRefusal = 'not_found' | 'too_late' | 'stripe_unavailable';

/**
 * Closes the checkout at Stripe, so that it can no longer be paid, and only then calls the donation expired.
 * Where a payment was quicker, what Stripe says counts and the answer is `too_late`.
 */
export async function cancelDonation(actor: Person, reference: string): Promise<Result<null, CancelRefusal>> {
  const donation = await db().donation.findUnique({ where: { reference } });
  if (!donation || !actsFor(actor, donation.companyId)) return refuse('not_found');
  if (donation.state === 'expired') return ok(null);
  if (donation.state !== 'started') return refuse('too_late');
  const account = donation.stripeAccountId;
  try {
    const sessionId = donation.stripeCheckoutSessionId ?? (await findSession(account, donation.id))?.id;
    const claim = sessionId ? await expireSession(account, sessionId) : neverOpened(donation.id);
    if (claim) await transact((tx) => applyClaim(tx, claim, account, { learntFrom: 'sweep' }));
    else await followDonation(donation.id);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return refuse('stripe_unavailable');
    throw error;
  }
  const { state } = await db().donation.findUniqueOrThrow({
    where: { id: donation.id },
    select: { state: true },
  });
  return state === 'expired' ? ok(null) : refuse('too_late');
}

/** Null when the checkout is no longer open: paid, or run out. */
async function expireSession(account: string, sessionId: string): Promise<Claim | null> {
  try {
    const session = await stripe().checkout.sessions.expire(sessionId, undefined, { stripeAccount: account });
    return claimOf(session, null, new Date());
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return null;
    throw error;
  }
}
