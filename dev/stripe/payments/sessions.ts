import type Stripe from 'stripe';
import { newId } from '../ids';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';
import { newCustomer } from './customers';
import { cancelIntent, newIntent } from './intents';

/** The intent of a session is made when somebody first tries to pay. */
export function intentOf(scope: Scope, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  if (session.payment_intent) return scope.need('payment_intent', session.payment_intent as string);
  const { intentData } = scope.store.hidden('checkout.session', session.id);
  const intent = newIntent(
    scope,
    {
      ...intentData,
      amount: session.amount_total ?? 0,
      currency: session.currency ?? 'eur',
      customer: session.customer as string | null,
      payment_method_types: session.payment_method_types,
      receipt_email: intentData.receipt_email ?? null,
    },
    { session: session.id, returnUrl: null },
  );
  scope.change('checkout.session', session.id, { payment_intent: intent.id });
  return intent;
}

export function isOpen(scope: Scope, session: Stripe.Checkout.Session): boolean {
  return session.status === 'open' && session.expires_at > scope.now();
}

/** If the intent belongs to a session, the session is complete: paid, or not yet. */
export function completeSession(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  paymentStatus: 'paid' | 'unpaid',
): void {
  const { session: id } = scope.store.hidden('payment_intent', intent.id);
  if (!id) return;
  const before = scope.need('checkout.session', id);
  const method = scope.need('payment_method', intent.payment_method as string);
  const details = method.billing_details;
  const email = before.customer_email ?? details.email;
  const customer =
    before.customer_creation === 'always' && !before.customer
      ? newCustomer(scope, { email, name: details.name }).id
      : before.customer;
  if (customer !== before.customer) scope.change('payment_intent', intent.id, { customer });
  const after = scope.change('checkout.session', id, {
    customer,
    customer_details: {
      address: details.address,
      business_name: null,
      email,
      individual_name: null,
      name: details.name,
      phone: details.phone,
      tax_exempt: 'none',
      tax_ids: [],
    },
    payment_status: paymentStatus,
    status: 'complete',
    url: null,
  });
  scope.emit('checkout.session.completed', after);
}

/** The bank has answered for a session that was complete but unpaid. */
export function settleSession(scope: Scope, intent: Stripe.PaymentIntent, succeeded: boolean): void {
  const { session: id } = scope.store.hidden('payment_intent', intent.id);
  if (!id) return;
  const session = scope.change('checkout.session', id, { payment_status: succeeded ? 'paid' : 'unpaid' });
  scope.emit(`checkout.session.async_payment_${succeeded ? 'succeeded' : 'failed'}`, session);
}

export function expireSession(scope: Scope, id: string): Stripe.Checkout.Session {
  const session = scope.need('checkout.session', id);
  if (session.status !== 'open') {
    throw invalidRequest(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    );
  }
  if (session.payment_intent) cancelIntent(scope, session.payment_intent as string, 'automatic');
  const expired = scope.change('checkout.session', id, { status: 'expired', url: null });
  scope.emit('checkout.session.expired', expired);
  return expired;
}

export function successAddress(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}

export const sessionId = () => newId('cs_test_a1', 56);
