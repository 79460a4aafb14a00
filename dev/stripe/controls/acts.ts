import type Stripe from 'stripe';
import type { z } from 'zod';
import type { Row } from '../objects';
import { finishOnboarding, newAccount } from '../payments/accounts';
import { attempt, failChallenge, type Outcome } from '../payments/attempt';
import { asBilling } from '../payments/billing';
import { closeDispute, openDispute } from '../payments/disputes';
import { cardMethod, sepaMethod } from '../payments/methods';
import { failRefund, refundCharge, succeedRefund } from '../payments/refunds';
import { expireSession, intentOf, isOpen } from '../payments/sessions';
import { failDebit, settleDebit } from '../payments/settle';
import { Scope, type World } from '../scope';
import { invalidRequest, noSuch } from '../wire/errors';
import type { closeSchema, disputeSchema, failSchema, paySchema, refundSchema, seedSchema } from './schema';

/** What a person at the inspector and a test under `/_control` can make happen, whosever object it is. */
function locate(world: World, id: string): { scope: Scope; row: Row } {
  const row = world.store.find(id);
  if (!row) throw noSuch('object', id);
  return { scope: new Scope(world, row.account), row };
}

/** The charge behind a charge, an intent or a Checkout Session. */
export function chargeBehind(world: World, id: string): { scope: Scope; charge: Stripe.Charge } {
  const { scope, row } = locate(world, id);
  if (row.kind === 'charge') return { scope, charge: row.object as Stripe.Charge };
  const { latest_charge: charge } = intentBehind(world, id).intent;
  if (!charge) throw invalidRequest(`Nothing has been charged for ${id}.`);
  return { scope, charge: scope.need('charge', charge as string) };
}

function intentBehind(world: World, id: string): { scope: Scope; intent: Stripe.PaymentIntent } {
  const { scope, row } = locate(world, id);
  const name =
    row.kind === 'payment_intent'
      ? id
      : (row.object as Stripe.Charge | Stripe.Checkout.Session).payment_intent;
  if (typeof name !== 'string') throw invalidRequest(`No payment has been started for ${id}.`);
  return { scope, intent: scope.need('payment_intent', name) };
}

export function seedAccount(world: World, seed: z.output<typeof seedSchema>): Stripe.Account {
  const scope = new Scope(world, seed.id);
  const account =
    scope.find('account', seed.id) ?? newAccount(scope, { ...seed, business_type: 'non_profit' });
  return seed.completed && !account.charges_enabled ? finishOnboarding(scope) : account;
}

export function completeOnboarding(world: World, id: string): Stripe.Account {
  return finishOnboarding(locate(world, id).scope);
}

export function settle(world: World, id: string): Stripe.PaymentIntent {
  const { scope, intent } = intentBehind(world, id);
  return settleDebit(scope, intent.id);
}

export function fail(
  world: World,
  id: string,
  { reason }: z.output<typeof failSchema>,
): Stripe.PaymentIntent {
  const { scope, intent } = intentBehind(world, id);
  return failDebit(scope, intent.id, reason);
}

export function refund(world: World, id: string, input: z.output<typeof refundSchema>): Stripe.Refund {
  const { scope, charge } = chargeBehind(world, id);
  return refundCharge(scope, charge.id, input);
}

export function refundFails(
  world: World,
  id: string,
  { reason }: z.output<typeof failSchema>,
): Stripe.Refund {
  return failRefund(locate(world, id).scope, id, reason);
}

export function refundSucceeds(world: World, id: string): Stripe.Refund {
  return succeedRefund(locate(world, id).scope, id);
}

export function dispute(world: World, id: string, input: z.output<typeof disputeSchema>): Stripe.Dispute {
  const { scope, charge } = chargeBehind(world, id);
  return openDispute(scope, charge.id, input);
}

export function disputeCloses(
  world: World,
  id: string,
  { outcome }: z.output<typeof closeSchema>,
): Stripe.Dispute {
  return closeDispute(locate(world, id).scope, id, outcome);
}

export function sessionExpires(world: World, id: string): Stripe.Checkout.Session {
  return expireSession(locate(world, id).scope, id);
}

/** Pays a session as a customer at the hosted page would, without a browser. */
export function pay(
  world: World,
  id: string,
  input: z.output<typeof paySchema>,
): { outcome: Outcome; session: Stripe.Checkout.Session } {
  const { scope } = locate(world, id);
  const session = scope.need('checkout.session', id);
  if (!isOpen(scope, session)) throw invalidRequest(`Checkout Session ${id} is ${session.status}.`);
  const billing = asBilling({ name: input.name, email: session.customer_email ?? input.email });
  const card = {
    number: input.card ?? '4242424242424242',
    expMonth: 12,
    expYear: new Date().getUTCFullYear() + 1,
  };
  const method = input.iban
    ? sepaMethod(scope, input.iban, billing)
    : cardMethod(scope, { ...card, cvc: '123' }, billing);
  const intent = intentOf(scope, session);
  let outcome = attempt(scope, intent.id, method.id);
  if (outcome === 'requires_action' && input.challenge !== 'leave') {
    const passed = input.challenge === 'complete';
    outcome = passed
      ? attempt(scope, intent.id, method.id, { authenticated: true })
      : failChallenge(scope, intent.id);
  }
  return { outcome, session: scope.need('checkout.session', id) };
}
