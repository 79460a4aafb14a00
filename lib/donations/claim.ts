import type Stripe from 'stripe';
import type { Effect, Fact } from '../ledger/ledger';

/** The metadata key under which session, intent and charge carry the donation's id. */
export const METADATA_KEY = 'donation_id';

/** What a Stripe object says about one donation of ours, before anybody has checked that it may. */
export type Claim = {
  /** From our metadata; refunds and disputes have none and are found by their intent. */
  donationId: string | null;
  sessionId: string | null;
  intentId: string | null;
  chargeId: string | null;
  /** The whole payment, where the object is one: it must equal what the donation promised. */
  paid: { amountMinor: bigint; currency: string } | null;
  /** Currency of the amounts in `facts`, upper case. */
  currency: string | null;
  facts: Fact[];
  /** Why the last attempt to pay was refused, in Stripe's word (insufficient_funds). */
  failure: string | null;
  /** Something happened that this object only hints at: Stripe is to be asked. */
  incomplete: boolean;
};

export type StripeObject =
  | Stripe.Checkout.Session
  | Stripe.PaymentIntent
  | Stripe.Charge
  | Stripe.Refund
  | Stripe.Dispute;

/**
 * Reads any Stripe object as a claim. Facts come from what the object is, not from which event brought it, so
 * that a late or repeated event adds nothing. Pure.
 * @param eventType only for what the object does not say: that a session's debit failed, or an attempt did
 * @returns null for objects that can say nothing about a donation
 */
export function claimOf(object: StripeObject, eventType: string | null, occurredAt: Date): Claim | null {
  switch (object.object) {
    case 'checkout.session':
      return claimOfSession(object, eventType, occurredAt);
    case 'payment_intent':
      return claimOfIntent(object, eventType, occurredAt);
    case 'charge':
      return claimOfCharge(object, occurredAt);
    case 'refund':
      return claimOfRefund(object, occurredAt);
    case 'dispute':
      return claimOfDispute(object, occurredAt);
    default:
      return null;
  }
}

function claimOfSession(session: Stripe.Checkout.Session, eventType: string | null, at: Date): Claim {
  const intentId = idOf(session.payment_intent);
  const total = BigInt(session.amount_total ?? 0);
  const currency = upper(session.currency);
  const facts: Fact[] = [];
  if (session.status === 'expired') facts.push(fact(session.id, 'expired', at));
  if (session.status === 'complete') facts.push(fact(session.id, 'completed', at));
  if (session.status === 'complete' && session.payment_status === 'paid' && intentId) {
    facts.push(fact(intentId, 'captured', at, total));
  }
  if (session.status === 'complete' && session.payment_status === 'unpaid') {
    if (eventType === 'checkout.session.async_payment_failed' || debitFailed(session)) {
      facts.push(fact(session.id, 'failed', at));
    }
  }
  return {
    donationId: metadataOf(session.metadata),
    sessionId: session.id,
    intentId,
    chargeId: null,
    paid: currency ? { amountMinor: total, currency } : null,
    currency,
    facts,
    failure: failureOf(session.payment_intent),
    incomplete: false,
  };
}

/** Only seen where the intent was expanded: a complete session whose debit came back. */
function debitFailed({ payment_intent: intent }: Stripe.Checkout.Session): boolean {
  return typeof intent === 'object' && ['requires_payment_method', 'canceled'].includes(intent?.status ?? '');
}

/**
 * `captured` is keyed by the intent, because session, intent and charge all name it: whichever comes first
 * posts it. A declined card is no fact: the checkout stays open until it is paid or runs out.
 */
function claimOfIntent(intent: Stripe.PaymentIntent, eventType: string | null, at: Date): Claim {
  const facts: Fact[] = [];
  const received = BigInt(intent.amount_received);
  if (intent.status === 'succeeded') facts.push(fact(intent.id, 'captured', at, received));
  if (intent.status === 'processing') facts.push(fact(intent.id, 'processing', at));
  return {
    donationId: metadataOf(intent.metadata),
    sessionId: null,
    intentId: intent.id,
    chargeId: intent.status === 'succeeded' ? idOf(intent.latest_charge) : null,
    paid: {
      amountMinor: intent.status === 'succeeded' ? received : BigInt(intent.amount),
      currency: intent.currency.toUpperCase(),
    },
    currency: intent.currency.toUpperCase(),
    facts,
    failure: failureOf(intent),
    incomplete: eventType === 'payment_intent.payment_failed',
  };
}

function claimOfCharge(charge: Stripe.Charge, at: Date): Claim {
  const intentId = idOf(charge.payment_intent);
  const succeeded = charge.status === 'succeeded' && charge.captured;
  const facts: Fact[] = [];
  if (succeeded && intentId) facts.push(fact(intentId, 'captured', at, BigInt(charge.amount_captured)));
  const booked = charge.balance_transaction;
  // A fee in another currency than the gift's is the beneficiary's bank's business; the ledger holds one.
  if (
    succeeded &&
    typeof booked === 'object' &&
    booked &&
    booked.fee > 0 &&
    booked.currency === charge.currency
  ) {
    facts.push(fact(charge.id, 'fee', at, BigInt(booked.fee)));
  }
  const refunds = charge.refunds?.data ?? [];
  facts.push(...refunds.flatMap((refund) => refundFacts(refund, at)));
  const told = refunds.reduce((sum, refund) => sum + refund.amount, 0);
  return {
    donationId: metadataOf(charge.metadata),
    sessionId: null,
    intentId,
    chargeId: succeeded ? charge.id : null,
    paid: {
      amountMinor: BigInt(succeeded ? charge.amount_captured : charge.amount),
      currency: charge.currency.toUpperCase(),
    },
    currency: charge.currency.toUpperCase(),
    facts,
    failure: null,
    // Current API versions send a charge without its refunds and its fee; a sum and an id say that there are some.
    incomplete:
      charge.amount_refunded > told ||
      charge.status === 'failed' ||
      (succeeded && typeof booked === 'string'),
  };
}

function claimOfRefund(refund: Stripe.Refund, at: Date): Claim {
  return {
    donationId: null,
    sessionId: null,
    intentId: idOf(refund.payment_intent),
    chargeId: idOf(refund.charge),
    paid: null,
    currency: refund.currency.toUpperCase(),
    facts: refundFacts(refund, at),
    failure: null,
    incomplete: false,
  };
}

/** Money leaves when the refund is made, pending or not; one that failed left and came back. */
function refundFacts(refund: Stripe.Refund, at: Date): Fact[] {
  const amount = BigInt(refund.amount);
  const failed = refund.status === 'failed' || refund.status === 'canceled';
  const facts = [fact(refund.id, 'refunded', at, amount)];
  return failed ? [...facts, fact(refund.id, 'refund_failed', at, amount)] : facts;
}

const WITHDRAWN = [
  'needs_response',
  'under_review',
  'won',
  'lost',
  'appeal_needs_response',
  'appeal_under_review',
];

/**
 * A dispute's money moves are its balance transactions: none for an inquiry, one when funds were withdrawn, two
 * when they came back. The status says the same a moment earlier.
 */
function claimOfDispute(dispute: Stripe.Dispute, at: Date): Claim {
  const moves = dispute.balance_transactions?.length ?? 0;
  const amount = BigInt(dispute.amount);
  const facts: Fact[] = [];
  if (moves > 0 || WITHDRAWN.includes(dispute.status))
    facts.push(fact(dispute.id, 'dispute_withdrawn', at, amount));
  if (moves > 1 || dispute.status === 'won') facts.push(fact(dispute.id, 'dispute_reinstated', at, amount));
  if (dispute.status === 'lost') facts.push(fact(dispute.id, 'dispute_lost', at));
  return {
    donationId: null,
    sessionId: null,
    intentId: idOf(dispute.payment_intent),
    chargeId: idOf(dispute.charge),
    paid: null,
    currency: dispute.currency.toUpperCase(),
    facts,
    failure: null,
    incomplete: false,
  };
}

function failureOf(intent: string | Stripe.PaymentIntent | null): string | null {
  const error = typeof intent === 'object' ? intent?.last_payment_error : null;
  return error?.decline_code ?? error?.code ?? null;
}

function fact(objectId: string, effect: Effect, occurredAt: Date, amountMinor: bigint | null = null): Fact {
  return { objectId, effect, amountMinor, occurredAt };
}

const idOf = (reference: string | { id: string } | null | undefined): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);

const upper = (currency: string | null): string | null => currency?.toUpperCase() ?? null;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const metadataOf = (metadata: Stripe.Metadata | null): string | null => {
  const id = metadata?.[METADATA_KEY];
  return id && UUID.test(id) ? id : null;
};
