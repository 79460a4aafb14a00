import type { Currency } from '../money';
import type { Tx } from '../transact';
import type { DonationState } from './donation';

/** A donation whose row this transaction holds, with what its consequences need. */
export type LockedDonation = {
  id: string;
  reference: string;
  state: DonationState;
  amountMinor: bigint;
  currency: Currency;
  startedById: string;
  stripeAccountId: string;
  stripeCheckoutSessionId: string | null;
  stripePaymentIntentId: string | null;
  stripeChargeId: string | null;
  pledgeId: string;
  pledgeReference: string;
  companyId: string;
  companySlug: string;
  companyName: string;
  timeZone: string;
  beneficiaryId: string;
  beneficiaryName: string;
  /** A live verification exists: the second key. */
  verified: boolean;
};

/** How a Stripe object can be recognised as one donation's; the first that is known decides. */
export type Recognised = { donationId?: string | null; sessionId?: string | null; intentId?: string | null };

/**
 * Finds and locks a donation, so that facts and decisions about it happen one after the other. A step.
 * The rest is read by a second statement: one that waited for the lock would still see what was before.
 */
export async function lockDonation(tx: Tx, by: Recognised): Promise<LockedDonation | null> {
  const id = await lockedId(tx, by);
  if (id === null) return null;
  const rows = await tx.$queryRaw<LockedDonation[]>`
    SELECT d.id, d.reference, d.state, d.amount_minor AS "amountMinor", d.currency::text AS currency,
      d.started_by_id AS "startedById", d.stripe_account_id AS "stripeAccountId",
      d.stripe_checkout_session_id AS "stripeCheckoutSessionId",
      d.stripe_payment_intent_id AS "stripePaymentIntentId", d.stripe_charge_id AS "stripeChargeId",
      d.pledge_id AS "pledgeId", p.reference AS "pledgeReference",
      d.company_id AS "companyId", c.slug AS "companySlug", c.display_name AS "companyName", c.time_zone AS "timeZone",
      d.beneficiary_id AS "beneficiaryId", b.name AS "beneficiaryName",
      EXISTS (SELECT 1 FROM decisions v WHERE v.donation_id = d.id AND v.kind = 'verify_donation' AND v.live) AS verified
    FROM donations d JOIN pledges p ON p.id = d.pledge_id JOIN companies c ON c.id = d.company_id
      JOIN beneficiaries b ON b.id = d.beneficiary_id
    WHERE d.id = ${id}::uuid`;
  return rows[0] ?? null;
}

async function lockedId(tx: Tx, { donationId, sessionId, intentId }: Recognised): Promise<string | null> {
  const rows = donationId
    ? await tx.$queryRaw<{ id: string }[]>`SELECT id FROM donations WHERE id = ${donationId}::uuid FOR UPDATE`
    : await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM donations
        WHERE stripe_payment_intent_id = ${intentId ?? null} OR stripe_checkout_session_id = ${sessionId ?? null}
        FOR UPDATE`;
  return rows[0]?.id ?? null;
}
