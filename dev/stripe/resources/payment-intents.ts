import type Stripe from 'stripe';
import { z } from 'zod';
import { attempt } from '../payments/attempt';
import { asShipping, shipping } from '../payments/billing';
import { cancelIntent, checkStatus, newIntent } from '../payments/intents';
import { checkAmount, checkCanCharge, checkCurrency, chooseMethods } from '../payments/limits';
import { methodById } from '../payments/methods';
import type { Scope } from '../scope';
import { invalidRequest, Refusal } from '../wire/errors';
import { listPage } from '../wire/lists';
import {
  choice,
  email,
  emptyable,
  expand,
  flag,
  integer,
  listing,
  mergeMetadata,
  metadata,
  text,
  url,
} from '../wire/params';
import { type Route, route } from '../wire/route';
import { legacyMethodTypes } from './legacy';
import { methodData, methodFromData } from './payment-methods';

const types = z.array(text()).min(1).optional();
const common = {
  description: emptyable(text(1000)).optional(),
  expand,
  metadata,
  payment_method: text().optional(),
  payment_method_data: methodData.optional(),
  receipt_email: emptyable(email).optional(),
  shipping: shipping.optional(),
  statement_descriptor: text(22).optional(),
  statement_descriptor_suffix: text(22).optional(),
  transfer_group: text().optional(),
};
const mandateData = z.unknown().optional();
const creation = z.strictObject({
  ...common,
  allowed_payment_method_types: types,
  amount: integer,
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: choice('always', 'never').optional() })
    .optional(),
  capture_method: choice('automatic', 'automatic_async').optional(),
  confirm: flag.optional(),
  currency: text(),
  customer: text().optional(),
  excluded_payment_method_types: types,
  mandate_data: mandateData,
  payment_method_types: types,
  return_url: url.optional(),
});
const confirmation = z.strictObject({
  expand,
  mandate_data: mandateData,
  payment_method: text().optional(),
  payment_method_data: methodData.optional(),
  receipt_email: email.optional(),
  return_url: url.optional(),
});
const change = z.strictObject({ ...common, amount: integer.optional(), currency: text().optional() });
const reasons = choice('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer');

interface MethodChoice {
  payment_method?: string | undefined;
  payment_method_data?: z.output<typeof methodData> | undefined;
}

function chosenMethod(scope: Scope, params: MethodChoice): string | undefined {
  if (params.payment_method_data) return methodFromData(scope, params.payment_method_data).id;
  return params.payment_method === undefined ? undefined : methodById(scope, params.payment_method).id;
}

/** A declined confirmation is refused with 402, and everything it caused is kept. */
export function confirmIntent(scope: Scope, id: string): Stripe.PaymentIntent {
  const { payment_method } = scope.need('payment_intent', id);
  if (!payment_method) {
    throw invalidRequest(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method.",
      { code: 'payment_intent_unexpected_state' },
    );
  }
  const outcome = attempt(scope, id, payment_method as string);
  const intent = scope.need('payment_intent', id);
  if (outcome !== 'declined') return intent;
  const { charge, code, decline_code, message, payment_method: method } = intent.last_payment_error ?? {};
  throw new Refusal(
    402,
    {
      type: 'card_error',
      message: message ?? 'Your card was declined.',
      ...(charge ? { charge } : {}),
      ...(code ? { code } : {}),
      ...(decline_code ? { decline_code } : {}),
      payment_intent: intent,
      ...(method ? { payment_method: method } : {}),
    },
    true,
  );
}

export const paymentIntentRoutes: Route[] = [
  route('POST', '/v1/payment_intents', creation, (scope, params) => {
    legacyMethodTypes(scope, params.payment_method_types);
    const currency = checkCurrency(params.currency);
    checkAmount(params.amount, currency, 'amount');
    checkCanCharge(scope);
    if (params.customer) scope.need('customer', params.customer, 'customer');
    const { allowed_payment_method_types, excluded_payment_method_types, payment_method_types } = params;
    const intent = newIntent(
      scope,
      {
        ...params,
        automatic: !payment_method_types,
        currency,
        metadata: mergeMetadata({}, params.metadata),
        payment_method_types: chooseMethods(scope, params.amount, currency, {
          allowed_payment_method_types,
          excluded_payment_method_types,
          payment_method_types,
        }),
        shipping: asShipping(params.shipping),
        allowed_payment_method_types: allowed_payment_method_types ?? null,
        excluded_payment_method_types: excluded_payment_method_types ?? null,
      } as Parameters<typeof newIntent>[1],
      { session: null, returnUrl: params.return_url ?? null },
    );
    const payment_method = chosenMethod(scope, params);
    if (payment_method)
      scope.change('payment_intent', intent.id, { payment_method, status: 'requires_confirmation' });
    if (params.confirm) return confirmIntent(scope, intent.id);
    return scope.need('payment_intent', intent.id);
  }),
  route(
    'GET',
    '/v1/payment_intents',
    z.strictObject({ ...listing, customer: text().optional() }),
    (scope, params) => {
      const all = scope
        .list('payment_intent')
        .filter((one) => !params.customer || one.customer === params.customer);
      return listPage(all, '/v1/payment_intents', params);
    },
  ),
  route(
    'GET',
    '/v1/payment_intents/:id',
    z.strictObject({ client_secret: text().optional(), expand }),
    (scope, _, id) => scope.need('payment_intent', id),
  ),
  route('POST', '/v1/payment_intents/:id', change, (scope, params, id) => {
    const before = scope.need('payment_intent', id);
    const {
      amount,
      expand: _,
      metadata: words,
      payment_method: __,
      payment_method_data: ___,
      shipping: parcel,
    } = params;
    const currency = params.currency ? checkCurrency(params.currency) : before.currency;
    if (amount !== undefined || params.currency) {
      checkStatus(before, 'update', 'requires_payment_method', 'requires_confirmation', 'requires_action');
      checkAmount(amount ?? before.amount, currency, 'amount');
    }
    const method = chosenMethod(scope, params);
    return scope.change('payment_intent', id, {
      amount: amount ?? before.amount,
      currency,
      description: params.description === undefined ? before.description : params.description,
      metadata: mergeMetadata(before.metadata, words),
      receipt_email: params.receipt_email === undefined ? before.receipt_email : params.receipt_email,
      shipping: parcel ? asShipping(parcel) : before.shipping,
      ...(method ? { payment_method: method, status: 'requires_confirmation' as const } : {}),
    });
  }),
  route('POST', '/v1/payment_intents/:id/confirm', confirmation, (scope, params, id) => {
    const intent = scope.need('payment_intent', id);
    const method = chosenMethod(scope, params);
    const hidden = scope.store.hidden('payment_intent', id);
    const patch = method ? { ...intent, payment_method: method } : intent;
    scope.put('payment_intent', patch, { ...hidden, returnUrl: params.return_url ?? hidden.returnUrl });
    return confirmIntent(scope, id);
  }),
  route(
    'POST',
    '/v1/payment_intents/:id/cancel',
    z.strictObject({ cancellation_reason: reasons.optional(), expand }),
    (scope, params, id) => cancelIntent(scope, id, params.cancellation_reason ?? null),
  ),
];
