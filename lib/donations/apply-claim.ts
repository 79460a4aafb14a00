import { system } from '../actor';
import { bumpTotals } from '../ledger/bump-totals';
import { type Effect, type Fact, figuresOf, type Source } from '../ledger/ledger';
import { type PostRefusal, postFacts } from '../ledger/post-facts';
import { appendRecord, touch } from '../record/append';
import type { RecordKind } from '../record/record';
import { now } from '../time';
import { Refused, type Tx } from '../transact';
import type { Claim } from './claim';
import { type DonationState, stateFromFacts } from './donation';
import { type LockedDonation, lockDonation } from './lock-donation';
import { mailFacts } from './mail-donation';

/** Why what Stripe said cannot be counted; the inbox parks it, nothing is dropped. */
export type ClaimRefusal =
  | PostRefusal
  | 'unknown_object'
  | 'wrong_account'
  | 'wrong_amount'
  | 'wrong_currency';

/**
 * Counts what a Stripe object says about one of our donations: facts, ledger, public figures, state, record and
 * mail, in one transaction. Saying it again changes nothing. A step.
 * @param account the connected account the object is on; null for the platform's own
 * @returns the donation and how many facts were new
 * @throws Refused<ClaimRefusal>, its detail saying what was expected and what came
 */
export async function applyClaim(tx: Tx, claim: Claim, account: string | null, source: Source) {
  const donation = await lockDonation(tx, claim);
  if (!donation) {
    // A refund or a dispute carries no metadata of ours: its payment may only not have been heard of yet.
    const reason = claim.donationId === null && claim.paid === null ? 'early' : 'unknown_object';
    throw new Refused<ClaimRefusal>(reason, claim.intentId ?? claim.sessionId ?? undefined);
  }
  requireMatch(donation, claim, account);
  const at = now();
  const { fresh, effects, before, after } = await postOrExplain(tx, donation, claim, source, at);
  const state = stateFromFacts(effects, donation.verified);
  await moveDonation(tx, donation, state, claim, at);
  if (fresh.length > 0) {
    const wasVerified = donation.state === 'confirmed';
    await bumpTotals(tx, donation, figuresOf(before, wasVerified), figuresOf(after, state === 'confirmed'));
    await recordFacts(tx, donation, state, fresh);
    await mailFacts(tx, donation, state, fresh, at);
  }
  return { donation, state, learnt: fresh.length };
}

function requireMatch(donation: LockedDonation, claim: Claim, account: string | null): void {
  const refuse = (reason: ClaimRefusal, expected: unknown, found: unknown) => {
    throw new Refused<ClaimRefusal>(reason, `${donation.reference}: expected ${expected}, found ${found}`);
  };
  if (account !== donation.stripeAccountId) refuse('wrong_account', donation.stripeAccountId, account);
  if (claim.currency !== null && claim.currency !== donation.currency) {
    refuse('wrong_currency', donation.currency, claim.currency);
  }
  if (claim.paid && claim.paid.amountMinor !== donation.amountMinor) {
    refuse('wrong_amount', donation.amountMinor, claim.paid.amountMinor);
  }
  const { stripeCheckoutSessionId: session, stripePaymentIntentId: intent } = donation;
  if (session && claim.sessionId && session !== claim.sessionId) {
    refuse('unknown_object', session, claim.sessionId);
  }
  if (intent && claim.intentId && intent !== claim.intentId) refuse('unknown_object', intent, claim.intentId);
}

async function postOrExplain(tx: Tx, donation: LockedDonation, claim: Claim, source: Source, at: Date) {
  try {
    return await postFacts(tx, donation, claim.facts, source, at);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const detail =
      error.reason === 'early'
        ? (claim.intentId ?? donation.id)
        : `${donation.reference}: more goes back than came in`;
    throw new Refused<ClaimRefusal>(error.reason, detail);
  }
}

/** A conditional move that repeats the state it leaves; the lock makes losing it a bug, not a race. */
async function moveDonation(tx: Tx, donation: LockedDonation, state: DonationState, claim: Claim, at: Date) {
  const arrived = state === 'received' || state === 'confirmed';
  const learnt = {
    ...(claim.sessionId && !donation.stripeCheckoutSessionId
      ? { stripeCheckoutSessionId: claim.sessionId }
      : {}),
    ...(claim.intentId && !donation.stripePaymentIntentId ? { stripePaymentIntentId: claim.intentId } : {}),
    ...(claim.chargeId && !donation.stripeChargeId ? { stripeChargeId: claim.chargeId } : {}),
    ...(claim.failure && !arrived ? { failureReason: claim.failure } : {}),
  };
  const moved = {
    state,
    ...(donation.state !== 'received' && state === 'received' ? { receivedAt: at, failureReason: null } : {}),
  };
  const changes = state === donation.state ? learnt : { ...learnt, ...moved };
  if (Object.keys(changes).length === 0) return;
  const { count } = await tx.donation.updateMany({
    where: { id: donation.id, state: donation.state },
    data: changes,
  });
  if (count !== 1) throw new Error(`donation ${donation.reference} moved while it was locked`);
}

const stripe = system('stripe');

async function recordFacts(tx: Tx, donation: LockedDonation, state: DonationState, fresh: readonly Fact[]) {
  const { id: donationId, companyId, pledgeId, beneficiaryId, currency } = donation;
  const subject = { donationId, companyId, pledgeId, beneficiaryId };
  const entries = fresh.flatMap((fact) => {
    const kind = ENTRY[fact.effect];
    return kind ? [{ kind, amount: fact.amountMinor }] : [];
  });
  if (state !== donation.state && (state === 'processing' || state === 'failed' || state === 'expired')) {
    entries.unshift({ kind: `donation_${state}`, amount: donation.amountMinor });
  }
  for (const { kind, amount } of entries) {
    await appendRecord(
      tx,
      stripe,
      kind,
      subject,
      amount === null ? {} : { amount: String(amount), currency },
    );
  }
  if (entries.length === 0) await touch(tx, Object.values(subject));
}

const ENTRY: Partial<Record<Effect, RecordKind>> = {
  captured: 'donation_received',
  refunded: 'donation_refunded',
  refund_failed: 'donation_refund_failed',
  dispute_withdrawn: 'donation_disputed',
  dispute_reinstated: 'donation_dispute_won',
  dispute_lost: 'donation_dispute_lost',
};
