import type Stripe from 'stripe';
import { newId } from '../ids';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';

interface NewIntent {
  amount: number;
  currency: string;
  payment_method_types: string[];
  allowed_payment_method_types?: string[] | null;
  excluded_payment_method_types?: string[] | null;
  customer?: string | null;
  description?: string | null;
  metadata: Record<string, string>;
  receipt_email?: string | null;
  shipping?: Stripe.PaymentIntent.Shipping | null;
  statement_descriptor?: string | null;
  statement_descriptor_suffix?: string | null;
  transfer_group?: string | null;
  automatic?: boolean;
}

export function newIntent(
  scope: Scope,
  given: NewIntent,
  hidden: { session: string | null; returnUrl: string | null },
): Stripe.PaymentIntent {
  const id = newId('pi_3', 23);
  const intent: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types:
      (given.allowed_payment_method_types as Stripe.PaymentIntent['allowed_payment_method_types']) ?? null,
    amount: given.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: given.automatic ? { allow_redirects: 'always', enabled: true } : null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${newId('', 25)}`,
    confirmation_method: 'automatic',
    created: scope.now(),
    currency: given.currency,
    customer: given.customer ?? null,
    customer_account: null,
    description: given.description ?? null,
    excluded_payment_method_types:
      (given.excluded_payment_method_types as Stripe.PaymentIntent['excluded_payment_method_types']) ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: given.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: given.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: given.receipt_email ?? null,
    review: null,
    setup_future_usage: null,
    shipping: given.shipping ?? null,
    source: null,
    statement_descriptor: given.statement_descriptor ?? null,
    statement_descriptor_suffix: given.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: given.transfer_group ?? null,
  };
  scope.put('payment_intent', intent, hidden);
  scope.emit('payment_intent.created', intent);
  return intent;
}

/** A state in which something may still be done; anything else is refused in Stripe's words. */
export function checkStatus(intent: Stripe.PaymentIntent, verb: string, ...allowed: string[]): void {
  if (allowed.includes(intent.status)) return;
  throw invalidRequest(
    `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${verb}ed: ${allowed.join(', ')}.`,
    { code: 'payment_intent_unexpected_state' },
  );
}

export function cancelIntent(
  scope: Scope,
  id: string,
  reason: Stripe.PaymentIntent['cancellation_reason'],
): Stripe.PaymentIntent {
  const intent = scope.need('payment_intent', id, undefined);
  checkStatus(intent, 'cancel', 'requires_payment_method', 'requires_confirmation', 'requires_action');
  const canceled = scope.change('payment_intent', id, {
    canceled_at: scope.now(),
    cancellation_reason: reason,
    next_action: null,
    status: 'canceled',
  });
  scope.emit('payment_intent.canceled', canceled);
  return canceled;
}
