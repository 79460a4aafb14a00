import type { Effect } from '../../ledger/ledger';
import { transact } from '../../transact';
import { applyClaim } from '../apply-claim';
import type { Claim } from '../claim';

/** For ledger stories: one thing that Stripe says about a donation, as "captured pi 100" or "refunded re_1 40". */
export function said(
  donation: { id: string; stripeAccountId: string },
  effect: Effect,
  object: string,
  minor?: number,
) {
  const claim: Claim = {
    donationId: donation.id,
    sessionId: null,
    intentId: `pi_${donation.id}`,
    chargeId: null,
    paid: null,
    currency: minor === undefined ? null : 'EUR',
    facts: [
      {
        objectId: `${object}_${donation.id}`,
        effect,
        amountMinor: minor === undefined ? null : BigInt(minor),
        occurredAt: new Date(),
      },
    ],
    failure: null,
    incomplete: false,
  };
  return transact((tx) => applyClaim(tx, claim, donation.stripeAccountId, { learntFrom: 'webhook' }));
}
