import { db } from '../db';
import { hours, now } from '../time';
import { transact } from '../transact';
import { applyClaim } from './apply-claim';
import { type Claim, claimOf } from './claim';
import { knownFacts, saysMore } from './known-facts';
import { findSession } from './open-checkout';
import { createdAt, type StripeBooks, stripeBooks } from './stripe-books';

/** A checkout lives for a day; without one after that, none was ever opened, or it ran out unseen. */
const CHECKOUT_LIFE = hours(25);

/**
 * Asks Stripe for one donation: its checkout, payment, refunds and disputes, and counts what we did not know.
 * The queue calls it when a checkout must have run out and when an event only hinted at something.
 * @returns how many facts were new
 * @throws Refused<ClaimRefusal> where Stripe and our row contradict each other; Stripe's own errors
 */
export async function followDonation(donationId: string, books: StripeBooks = stripeBooks): Promise<number> {
  const donation = await db().donation.findUnique({ where: { id: donationId } });
  if (!donation) return 0;
  const account = donation.stripeAccountId;
  const sessionId = donation.stripeCheckoutSessionId ?? (await findSession(account, donation.id))?.id ?? null;
  const facts = await knownFacts({ donationId });
  let learnt = 0;
  if (sessionId) {
    for await (const object of books.ofSession(account, sessionId)) {
      const claim = claimOf(object, null, createdAt(object));
      if (claim && saysMore(claim, facts)) learnt += await count(claim, account);
    }
  } else if (donation.state === 'started' && now().getTime() - donation.startedAt.getTime() > CHECKOUT_LIFE) {
    learnt += await count(neverOpened(donation.id), account);
  }
  return learnt;
}

async function count(claim: Claim, account: string): Promise<number> {
  const { learnt } = await transact((tx) => applyClaim(tx, claim, account, { learntFrom: 'sweep' }));
  return learnt;
}

/** No checkout exists at Stripe: the donation itself is what ran out. */
export function neverOpened(donationId: string): Claim {
  return {
    donationId,
    sessionId: null,
    intentId: null,
    chargeId: null,
    paid: null,
    currency: null,
    facts: [{ objectId: donationId, effect: 'expired', amountMinor: null, occurredAt: new Date() }],
    failure: null,
    incomplete: false,
  };
}
