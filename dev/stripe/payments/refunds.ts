import type Stripe from 'stripe';
import { newId } from '../ids';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';
import { book } from './balance';
import { formatAmount } from './limits';
import { testCards } from './test-cards';

interface RefundInput {
  amount?: number | undefined;
  reason?: string | undefined;
  metadata?: Record<string, string> | undefined;
  /** By default the card decides. */
  outcome?: 'succeeded' | 'pending' | 'fails_later' | undefined;
}

export function refundCharge(scope: Scope, chargeId: string, input: RefundInput): Stripe.Refund {
  const charge = scope.need('charge', chargeId, 'charge');
  const amount = input.amount ?? charge.amount - charge.amount_refunded;
  checkRefundable(scope, charge, amount);
  const outcome = input.outcome ?? fateOf(scope, charge);
  const card = charge.payment_method_details?.type === 'card';
  const id = newId(card ? 're_3' : 'pyr_1', 23);
  const movement = book(scope, {
    amount: -amount,
    currency: charge.currency,
    type: card ? 'refund' : 'payment_refund',
    reportingCategory: 'refund',
    source: id,
    description: `REFUND FOR ${card ? 'CHARGE' : 'PAYMENT'}${charge.description ? ` (${charge.description})` : ''}`,
  });
  const refund: Stripe.Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: movement.id,
    charge: charge.id,
    created: scope.now(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: card
      ? {
          card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
          type: 'card',
        }
      : { type: 'sepa_debit' },
    metadata: input.metadata ?? {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: input.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: outcome === 'pending' ? 'pending' : 'succeeded',
    transfer_reversal: null,
    ...(outcome === 'pending' ? { pending_reason: 'processing' } : {}),
  };
  scope.put('refund', refund, {
    failsLater: outcome === 'fails_later',
    succeedsLater: outcome === 'pending',
  });
  const after = returned(scope, charge.id, amount);
  scope.emit('refund.created', refund);
  scope.emit('charge.refunded', after, charge);
  if (outcome !== 'succeeded') scope.schedule('finish_refund', refund.id, scope.world.timing.refundFinishes);
  return refund;
}

/** What was promised for later: a pending refund succeeds, a refund to a closed card fails. */
export function finishRefund(scope: Scope, id: string): void {
  const { failsLater, succeedsLater } = scope.store.hidden('refund', id);
  const { status } = scope.need('refund', id);
  if (failsLater && status !== 'failed') failRefund(scope, id);
  else if (succeedsLater && status === 'pending') succeedRefund(scope, id);
}

export function succeedRefund(scope: Scope, id: string): Stripe.Refund {
  const { pending_reason, ...refund } = scope.need('refund', id);
  if (refund.status !== 'pending') throw invalidRequest(`Refund ${id} is ${refund.status}, not pending.`);
  const done = scope.put('refund', { ...refund, status: 'succeeded' });
  scope.emit('refund.updated', done, { ...refund, pending_reason });
  scope.emit('charge.refund.updated', done, { ...refund, pending_reason });
  return done;
}

/** The bank sent the money back: it is on the account's balance again and may be refunded anew. */
export function failRefund(scope: Scope, id: string, reason = 'expired_or_canceled_card'): Stripe.Refund {
  const refund = scope.need('refund', id);
  if (refund.status === 'failed') throw invalidRequest(`Refund ${id} has failed already.`);
  const charge = scope.need('charge', refund.charge as string);
  const movement = book(scope, {
    amount: refund.amount,
    currency: refund.currency,
    type: 'refund_failure',
    reportingCategory: 'refund_failure',
    source: id,
    description: 'REFUND FAILURE',
  });
  const failed = scope.change('refund', id, {
    failure_balance_transaction: movement.id,
    failure_reason: reason,
    status: 'failed',
  });
  const after = returned(scope, charge.id, -refund.amount);
  scope.emit('charge.refund.updated', failed, refund);
  scope.emit('refund.updated', failed, refund);
  scope.emit('refund.failed', failed);
  scope.emit('charge.updated', after, charge);
  return failed;
}

function returned(scope: Scope, chargeId: string, amount: number): Stripe.Charge {
  const charge = scope.need('charge', chargeId);
  const amount_refunded = charge.amount_refunded + amount;
  return scope.change('charge', chargeId, { amount_refunded, refunded: amount_refunded === charge.amount });
}

function checkRefundable(scope: Scope, charge: Stripe.Charge, amount: number): void {
  if (charge.status !== 'succeeded') {
    throw invalidRequest(`This charge is ${charge.status} and cannot be refunded.`, {
      code: 'charge_not_refundable',
    });
  }
  const disputes = scope.list('dispute').filter((dispute) => dispute.charge === charge.id);
  if (disputes.some((dispute) => !dispute.is_charge_refundable && dispute.status !== 'won')) {
    throw invalidRequest(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  }
  if (charge.refunded) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  }
  if (amount < 1) {
    throw invalidRequest('Invalid positive integer', { code: 'parameter_invalid_integer', param: 'amount' });
  }
  const left = charge.amount - charge.amount_refunded;
  if (amount > left) {
    const [wanted, rest] = [amount, left].map((value) => formatAmount(value, charge.currency));
    const message = `Refund amount (${wanted}) is greater than unrefunded amount on charge (${rest})`;
    throw invalidRequest(message, { code: 'amount_too_large', param: 'amount' });
  }
}

function fateOf(scope: Scope, charge: Stripe.Charge): NonNullable<RefundInput['outcome']> {
  const { fate } = scope.store.hidden('payment_method', charge.payment_method ?? '');
  const refund = testCards[fate]?.refund;
  return refund === 'fails' ? 'fails_later' : refund === 'pending' ? 'pending' : 'succeeded';
}
