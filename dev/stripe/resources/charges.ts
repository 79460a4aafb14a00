import type Stripe from 'stripe';
import { z } from 'zod';
import { asOfNow } from '../payments/balance';
import { listPage } from '../wire/lists';
import { emptyable, expand, listing, mergeMetadata, metadata, text } from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';

const filter = z.strictObject({
  ...listing,
  customer: text().optional(),
  payment_intent: text().optional(),
  transfer_group: text().optional(),
});
const change = z.strictObject({ description: emptyable(text()).optional(), expand, metadata });

export const chargeRoutes: Route[] = [
  route('GET', '/v1/charges', filter, (scope, params) => {
    const all = scope
      .list('charge')
      .filter((one) => !params.customer || one.customer === params.customer)
      .filter((one) => !params.payment_intent || one.payment_intent === params.payment_intent)
      .filter((one) => !params.transfer_group || one.transfer_group === params.transfer_group);
    return listPage(all, '/v1/charges', params);
  }),
  route('GET', '/v1/charges/:id', onlyExpand, (scope, _, id) => scope.need('charge', id)),
  route('POST', '/v1/charges/:id', change, (scope, params, id) => {
    const before = scope.need('charge', id);
    const after = scope.change('charge', id, {
      ...(params.description === undefined ? {} : { description: params.description }),
      metadata: mergeMetadata(before.metadata, params.metadata),
    });
    scope.emit('charge.updated', after, before);
    return after;
  }),
  route('GET', '/v1/charges/:id/refunds', z.strictObject(listing), (scope, params, id) => {
    const refunds = scope.list('refund').filter((refund) => refund.charge === scope.need('charge', id).id);
    return listPage(refunds, `/v1/charges/${id}/refunds`, params);
  }),
];

const movements = z.strictObject({
  ...listing,
  currency: text().optional(),
  source: text().optional(),
  type: text().optional(),
});

export const balanceRoutes: Route[] = [
  route('GET', '/v1/balance', onlyExpand, (scope) => {
    const sums = { available: new Map<string, number>(), pending: new Map<string, number>() };
    for (const row of scope.list('balance_transaction')) {
      const side = sums[asOfNow(scope, row).status === 'available' ? 'available' : 'pending'];
      side.set(row.currency, (side.get(row.currency) ?? 0) + row.net);
    }
    const amounts = (side: Map<string, number>) =>
      Array.from(side, ([currency, amount]) => ({ amount, currency }));
    const balance: Stripe.Balance = {
      object: 'balance',
      available: amounts(sums.available),
      livemode: false,
      pending: amounts(sums.pending),
    };
    return balance;
  }),
  route('GET', '/v1/balance_transactions', movements, (scope, params) => {
    const all = scope
      .list('balance_transaction')
      .filter((one) => !params.currency || one.currency === params.currency)
      .filter((one) => !params.source || one.source === params.source)
      .filter((one) => !params.type || one.type === params.type)
      .map((one) => asOfNow(scope, one));
    return listPage(all, '/v1/balance_transactions', params);
  }),
  route('GET', '/v1/balance_transactions/:id', onlyExpand, (scope, _, id) =>
    asOfNow(scope, scope.need('balance_transaction', id)),
  ),
];
