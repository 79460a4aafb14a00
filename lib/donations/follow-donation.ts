import { db } from '../db';
import { hours, now } from '../time';
import { Refused, transact } from '../transact';
import { applyClaim, type ClaimRefusal } from './apply-claim';
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
  if (sessionId) {
    const claims: Claim[] = [];
    for await (const object of books.ofSession(account, sessionId)) {
      const claim = claimOf(object, null, createdAt(object));
      if (claim && saysMore(claim, facts)) claims.push(claim);
    }
    return countAll(claims, account);
  }
  const overdue = now().getTime() - donation.startedAt.getTime() > CHECKOUT_LIFE;
  return donation.state === 'started' && overdue ? count(neverOpened(donation.id), account) : 0;
}

/**
 * Counts claims in whatever order they come. Stripe lists the newest first: a refund that was made again stands
 * before the one that failed, and more would seem to go back than came in. A refused claim is therefore tried
 * again after the others, for as long as any of them was counted.
 */
async function countAll(claims: readonly Claim[], account: string): Promise<number> {
  let learnt = 0;
  for (let waiting = claims; waiting.length > 0; ) {
    const refused: { claim: Claim; error: Refused<ClaimRefusal> }[] = [];
    for (const claim of waiting) {
      try {
        learnt += await count(claim, account);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused.push({ claim, error });
      }
    }
    if (refused.length === waiting.length) throw refused[0]?.error;
    waiting = refused.map(({ claim }) => claim);
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
