import type Stripe from 'stripe';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';
import { bookCharge } from './charges';
import { openDispute } from './disputes';
import { settleSession } from './sessions';
import { ibanFate } from './test-ibans';

/** The bank answers a debit as the test account says. */
export function answerDebit(scope: Scope, intentId: string): void {
  const { charge } = processing(scope, intentId);
  const fate = fateOf(scope, charge);
  if (fate.settles === 'succeeds') settleDebit(scope, intentId);
  else failDebit(scope, intentId, fate.failureCode);
}

export function settleDebit(scope: Scope, intentId: string): Stripe.PaymentIntent {
  const { intent, charge } = processing(scope, intentId);
  const booked = bookCharge(scope, scope.change('charge', charge.id, { paid: true, status: 'succeeded' }));
  const paid = scope.change('payment_intent', intent.id, {
    amount_received: intent.amount,
    status: 'succeeded',
  });
  scope.emit('charge.succeeded', booked);
  scope.emit('payment_intent.succeeded', paid);
  settleSession(scope, paid, true);
  if (fateOf(scope, charge).dispute) openDispute(scope, charge.id, {});
  return paid;
}

export function failDebit(
  scope: Scope,
  intentId: string,
  code = 'generic_could_not_process',
): Stripe.PaymentIntent {
  const { intent, charge } = processing(scope, intentId);
  const message = failures[code] ?? 'The payment could not be processed.';
  const failed = scope.change('charge', charge.id, {
    amount_captured: 0,
    captured: false,
    failure_code: code,
    failure_message: message,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: 'declined_by_network',
      reason: code,
      seller_message: message,
      type: 'issuer_declined',
    },
    paid: false,
    status: 'failed',
  });
  const refused = scope.change('payment_intent', intent.id, {
    last_payment_error: {
      type: 'card_error',
      charge: charge.id,
      code: 'payment_intent_payment_attempt_failed',
      decline_code: code,
      message,
      payment_method: scope.need('payment_method', intent.payment_method as string),
    },
    payment_method: null,
    status: 'requires_payment_method',
  });
  scope.emit('charge.failed', failed);
  scope.emit('payment_intent.payment_failed', refused);
  settleSession(scope, refused, false);
  return refused;
}

const failures: Record<string, string> = {
  generic_could_not_process: 'The bank could not process this debit.',
  insufficient_funds: 'The customer’s account has insufficient funds to cover this payment.',
  charge_exceeds_source_limit: 'This payment would exceed the limit of the bank account.',
  charge_exceeds_weekly_limit: 'This payment would exceed the weekly limit of the bank account.',
};

function processing(scope: Scope, intentId: string) {
  const intent = scope.need('payment_intent', intentId);
  const charge = intent.latest_charge ? scope.need('charge', intent.latest_charge as string) : undefined;
  if (intent.status !== 'processing' || charge?.status !== 'pending') {
    throw invalidRequest(
      `Only a debit that is processing can be answered; ${intentId} is ${intent.status}.`,
      {
        code: 'payment_intent_unexpected_state',
      },
    );
  }
  return { intent, charge };
}

function fateOf(scope: Scope, charge: Stripe.Charge) {
  return ibanFate(scope.store.hidden('payment_method', charge.payment_method as string).fate);
}
