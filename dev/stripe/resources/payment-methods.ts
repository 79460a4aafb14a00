import { z } from 'zod';
import { asBilling, billingDetails } from '../payments/billing';
import { cardMethod, methodById, namedMethod, sepaMethod } from '../payments/methods';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';
import { listPage } from '../wire/lists';
import { choice, expand, integer, listing, mergeMetadata, metadata, text } from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';

const type = choice('card', 'sepa_debit');
const card = z.strictObject({
  cvc: text(4).optional(),
  exp_month: integer.optional(),
  exp_year: integer.optional(),
  number: text(30).optional(),
  token: text().optional(),
});

/** What describes a payment method, on its own or inside an intent. */
export const methodData = z.strictObject({
  billing_details: billingDetails.optional(),
  card: card.optional(),
  metadata,
  sepa_debit: z.strictObject({ iban: text(60) }).optional(),
  type,
});

export function methodFromData(scope: Scope, data: z.output<typeof methodData>) {
  const billing = asBilling(data.billing_details);
  const missing = (param: string) =>
    invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  if (data.type === 'sepa_debit') {
    if (!data.sepa_debit) throw missing('sepa_debit');
    return sepaMethod(scope, data.sepa_debit.iban, billing);
  }
  if (!data.card) throw missing('card');
  const { token, number, exp_month, exp_year, cvc } = data.card;
  if (token) return namedMethod(scope, token.replace(/^tok_/, ''), token, billing);
  if (!number) throw missing('card[number]');
  if (exp_month === undefined) throw missing('card[exp_month]');
  if (exp_year === undefined) throw missing('card[exp_year]');
  return cardMethod(scope, { number, expMonth: exp_month, expYear: exp_year, cvc }, billing);
}

export const paymentMethodRoutes: Route[] = [
  route('POST', '/v1/payment_methods', z.strictObject({ ...methodData.shape, expand }), (scope, params) => {
    const method = methodFromData(scope, params);
    return scope.change('payment_method', method.id, { metadata: mergeMetadata({}, params.metadata) });
  }),
  route(
    'GET',
    '/v1/payment_methods',
    z.strictObject({ ...listing, customer: text().optional(), type: type.optional() }),
    (scope, params) => {
      const all = scope
        .list('payment_method')
        .filter((one) => one.customer !== null && (!params.customer || one.customer === params.customer))
        .filter((one) => !params.type || one.type === params.type);
      return listPage(all, '/v1/payment_methods', params);
    },
  ),
  route('GET', '/v1/payment_methods/:id', onlyExpand, (scope, _, id) => scope.need('payment_method', id)),
  route(
    'POST',
    '/v1/payment_methods/:id/attach',
    z.strictObject({ customer: text(), expand }),
    (scope, { customer }, id) => {
      scope.need('customer', customer, 'customer');
      const attached = scope.change('payment_method', methodById(scope, id).id, { customer });
      scope.emit('payment_method.attached', attached);
      return attached;
    },
  ),
  route('POST', '/v1/payment_methods/:id/detach', onlyExpand, (scope, _, id) => {
    const before = scope.need('payment_method', id);
    const detached = scope.change('payment_method', id, { customer: null });
    scope.emit('payment_method.detached', detached, before);
    return detached;
  }),
];
