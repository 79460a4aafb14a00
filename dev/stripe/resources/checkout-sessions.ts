import type Stripe from 'stripe';
import { z } from 'zod';
import { newId } from '../ids';
import type { SessionSecrets, WireLineItem } from '../objects';
import { asShipping } from '../payments/billing';
import { checkAmount, checkCanCharge, chooseMethods } from '../payments/limits';
import { expireSession, sessionId } from '../payments/sessions';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';
import { listPage } from '../wire/lists';
import { expand, integer, listing, mergeMetadata, metadata, text } from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';
import { sessionObject } from './checkout-object';
import { sessionCreation as creation } from './checkout-params';
import { legacyMethodTypes } from './legacy';
import { newPrice, productOf } from './prices';

type Params = z.output<typeof creation>;
const hour = 3600;

export const checkoutSessionRoutes: Route[] = [
  route('POST', '/v1/checkout/sessions', creation, newSession),
  route(
    'GET',
    '/v1/checkout/sessions',
    z.strictObject({
      ...listing,
      customer: text().optional(),
      customer_details: z.strictObject({ email: text() }).optional(),
      payment_intent: text().optional(),
      status: text().optional(),
    }),
    (scope, params) => {
      const all = scope
        .list('checkout.session')
        .filter((one) => !params.customer || one.customer === params.customer)
        .filter(
          (one) => !params.customer_details || one.customer_details?.email === params.customer_details.email,
        )
        .filter((one) => !params.payment_intent || one.payment_intent === params.payment_intent)
        .filter((one) => !params.status || one.status === params.status);
      return listPage(all, '/v1/checkout/sessions', params);
    },
  ),
  route('GET', '/v1/checkout/sessions/:id', onlyExpand, (scope, _, id) => scope.need('checkout.session', id)),
  route('POST', '/v1/checkout/sessions/:id', z.strictObject({ expand, metadata }), (scope, params, id) => {
    const before = scope.need('checkout.session', id);
    return scope.change('checkout.session', id, {
      metadata: mergeMetadata(before.metadata ?? {}, params.metadata),
    });
  }),
  route('POST', '/v1/checkout/sessions/:id/expire', onlyExpand, (scope, _, id) => expireSession(scope, id)),
  route(
    'GET',
    '/v1/checkout/sessions/:id/line_items',
    z.strictObject({
      limit: integer.optional(),
      starting_after: text().optional(),
      ending_before: text().optional(),
      expand,
    }),
    (scope, params, id) => {
      scope.need('checkout.session', id);
      const { lineItems } = scope.store.hidden('checkout.session', id);
      return listPage(lineItems, `/v1/checkout/sessions/${id}/line_items`, params);
    },
  ),
];

function newSession(scope: Scope, params: Params): Stripe.Checkout.Session {
  legacyMethodTypes(scope, params.payment_method_types);
  if (params.mode !== 'payment') {
    throw invalidRequest(`The stand-in has Checkout in payment mode only, not ${params.mode}.`, {
      param: 'mode',
    });
  }
  checkCanCharge(scope);
  checkCustomer(scope, params);
  const lineItems = params.line_items.map((item, index) => newLineItem(scope, item, `line_items[${index}]`));
  const currency = oneCurrency(lineItems);
  const total = lineItems.reduce((sum, item) => sum + item.amount_total, 0);
  checkAmount(total, currency, 'line_items');
  const { allowed_payment_method_types, excluded_payment_method_types, payment_method_types } = params;
  const types = chooseMethods(scope, total, currency, {
    allowed_payment_method_types,
    excluded_payment_method_types,
    payment_method_types,
  });
  const id = sessionId();
  const session = sessionObject(scope, id, params, {
    currency,
    total,
    types,
    expiresAt: expiry(scope, params.expires_at),
  });
  const kept = scope.put('checkout.session', session, { lineItems, intentData: intentData(params) });
  scope.schedule('expire_session', id, (session.expires_at - scope.now()) * 1000);
  return kept;
}

function checkCustomer(scope: Scope, params: Params): void {
  if (params.customer) scope.need('customer', params.customer, 'customer');
  if (params.customer && params.customer_email) {
    throw invalidRequest('You may only specify one of these parameters: customer, customer_email.', {
      param: 'customer',
    });
  }
}

function newLineItem(scope: Scope, item: Params['line_items'][number], param: string): WireLineItem {
  const { price: existing, price_data: described, quantity = 1 } = item;
  if (!existing === !described) {
    throw invalidRequest(`You must specify exactly one of price and price_data in ${param}.`, {
      code: 'parameter_missing',
      param: `${param}[price]`,
    });
  }
  const price = described
    ? newPrice(scope, {
        active: false,
        currency: described.currency,
        product: productOf(scope, described, `${param}[price_data]`),
        tax_behavior: described.tax_behavior,
        unit_amount: described.unit_amount,
      })
    : scope.need('price', existing ?? '', `${param}[price]`);
  const amount = (price.unit_amount ?? 0) * quantity;
  const product = scope.need('product', price.product as string);
  return {
    id: newId('li_1', 23),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: price.currency,
    description: product.name,
    metadata: {},
    price,
    quantity,
  };
}

function oneCurrency(items: WireLineItem[]): string {
  const currencies = [...new Set(items.map((item) => item.currency))];
  if (currencies.length === 1 && currencies[0]) return currencies[0];
  throw invalidRequest('All line items of a Checkout Session must have the same currency.', {
    param: 'line_items',
  });
}

function expiry(scope: Scope, given: number | undefined): number {
  const now = scope.now();
  if (given === undefined) return now + 24 * hour;
  if (given < now + hour / 2 - 5) {
    throw invalidRequest(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      {
        param: 'expires_at',
      },
    );
  }
  if (given > now + 24 * hour + 5) {
    throw invalidRequest(
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
      {
        param: 'expires_at',
      },
    );
  }
  return given;
}

function intentData(params: Params): SessionSecrets['intentData'] {
  const { metadata: words, shipping, capture_method: _, ...given } = params.payment_intent_data ?? {};
  const clean = Object.entries(given).filter(([, value]) => value !== undefined);
  const parcel = asShipping(shipping);
  return {
    ...Object.fromEntries(clean),
    metadata: mergeMetadata({}, words),
    ...(parcel ? { shipping: parcel } : {}),
  };
}
