import type Stripe from 'stripe';
import { newId } from '../ids';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';
import { bookCharge, newCharge } from './charges';
import { openDispute } from './disputes';
import { checkStatus } from './intents';
import { completeSession } from './sessions';
import { type CardFate, testCards } from './test-cards';

export type Outcome = 'succeeded' | 'processing' | 'requires_action' | 'declined';

/** Confirms an intent with a payment method: what follows depends on the test card or account. */
export function attempt(
  scope: Scope,
  intentId: string,
  methodId: string,
  options: { authenticated?: boolean } = {},
): Outcome {
  const intent = scope.need('payment_intent', intentId);
  const method = scope.need('payment_method', methodId, 'payment_method');
  checkStatus(intent, 'confirm', 'requires_payment_method', 'requires_confirmation', 'requires_action');
  if (!intent.payment_method_types.includes(method.type)) {
    throw invalidRequest(
      `The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent. Its allowed types are: ${intent.payment_method_types.join(', ')}.`,
      { code: 'payment_intent_incompatible_payment_method', param: 'payment_method' },
    );
  }
  if (method.type === 'sepa_debit') return debit(scope, intent, method);
  const card = testCards[scope.store.hidden('payment_method', method.id).fate];
  if (!card) throw new Error(`No test card is behind ${method.id}.`);
  if (card.challenge && !options.authenticated) return challenge(scope, intent, method);
  if (card.decline) return decline(scope, intent, method, card.decline, options.authenticated ?? false);
  return charge(scope, intent, method, card, options.authenticated ?? false);
}

function charge(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  card: CardFate,
  authenticated: boolean,
): Outcome {
  const taken = newCharge(scope, intent, method, { status: 'succeeded', authenticated });
  const paid = succeed(scope, intent, method, taken);
  scope.emit('charge.succeeded', taken);
  scope.emit('payment_intent.succeeded', paid);
  completeSession(scope, paid, 'paid');
  // Card payments are captured asynchronously: the charge learns its balance transaction a moment later.
  const booked = bookCharge(scope, taken);
  scope.emit('charge.updated', booked, taken);
  if (card.dispute) openDispute(scope, booked.id, { reason: card.dispute });
  return 'succeeded';
}

function succeed(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  taken: Stripe.Charge,
): Stripe.PaymentIntent {
  return scope.change('payment_intent', intent.id, {
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: taken.id,
    next_action: null,
    payment_method: method.id,
    status: 'succeeded',
  });
}

function challenge(scope: Scope, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): Outcome {
  const { returnUrl } = scope.store.hidden('payment_intent', intent.id);
  const waiting = scope.change('payment_intent', intent.id, {
    last_payment_error: null,
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: { return_url: returnUrl, url: `${scope.world.base}/3ds/${intent.id}` },
    },
    payment_method: method.id,
    status: 'requires_action',
  });
  scope.emit('payment_intent.requires_action', waiting);
  return 'requires_action';
}

/** The customer failed or left the challenge: nothing was charged. */
export function failChallenge(scope: Scope, intentId: string): Outcome {
  const intent = scope.need('payment_intent', intentId);
  checkStatus(intent, 'authenticate', 'requires_action');
  const method = scope.need('payment_method', intent.payment_method as string);
  const failed = scope.change('payment_intent', intentId, {
    last_payment_error: {
      type: 'card_error',
      code: 'payment_intent_authentication_failure',
      message:
        'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
      payment_method: method,
    },
    next_action: null,
    payment_method: null,
    status: 'requires_payment_method',
  });
  scope.emit('payment_intent.payment_failed', failed);
  return 'declined';
}

function decline(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  failure: NonNullable<CardFate['decline']>,
  authenticated: boolean,
): Outcome {
  const refused = newCharge(scope, intent, method, { status: 'failed', authenticated, failure });
  scope.emit('charge.failed', refused);
  const failed = scope.change('payment_intent', intent.id, {
    last_payment_error: {
      type: 'card_error',
      charge: refused.id,
      code: failure.code as Stripe.PaymentIntent.LastPaymentError['code'],
      decline_code: failure.declineCode,
      message: failure.message,
      payment_method: method,
    },
    latest_charge: refused.id,
    next_action: null,
    payment_method: null,
    status: 'requires_payment_method',
  });
  scope.emit('payment_intent.payment_failed', failed);
  return 'declined';
}

/** A debit is only announced here; the bank answers days later. */
function debit(scope: Scope, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): Outcome {
  const mandate = scope.put('mandate', {
    id: newId('mandate_1', 23),
    object: 'mandate',
    customer_acceptance: {
      accepted_at: scope.now(),
      online: { ip_address: '127.0.0.1', user_agent: null },
      type: 'online',
    },
    livemode: false,
    multi_use: {},
    payment_method: method.id,
    payment_method_details: {
      sepa_debit: { reference: newId('', 16).toUpperCase(), url: `${scope.world.base}/mandates` },
      type: 'sepa_debit',
    },
    status: 'active',
    type: 'multi_use',
  });
  const pending = newCharge(scope, intent, method, { status: 'pending', mandate: mandate.id });
  const processing = scope.change('payment_intent', intent.id, {
    last_payment_error: null,
    latest_charge: pending.id,
    next_action: null,
    payment_method: method.id,
    status: 'processing',
  });
  scope.emit('charge.pending', pending);
  scope.emit('payment_intent.processing', processing);
  completeSession(scope, processing, 'unpaid');
  scope.schedule('settle_debit', intent.id, scope.world.timing.debitSettles);
  return 'processing';
}
