import { z } from 'zod';
import { refundCharge } from '../payments/refunds';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';
import { listPage } from '../wire/lists';
import { choice, expand, integer, listing, mergeMetadata, metadata, text } from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';

const creation = z.strictObject({
  amount: integer.optional(),
  charge: text().optional(),
  expand,
  metadata,
  payment_intent: text().optional(),
  reason: choice('duplicate', 'fraudulent', 'requested_by_customer').optional(),
});

function chargeOf(
  scope: Scope,
  params: { charge?: string | undefined; payment_intent?: string | undefined },
): string {
  if (params.charge && params.payment_intent) {
    throw invalidRequest('You may only specify one of these parameters: charge, payment_intent.');
  }
  if (params.charge) return params.charge;
  if (!params.payment_intent) {
    const message =
      'One of the following params should be provided for this request: payment_intent or charge.';
    throw invalidRequest(message, { code: 'parameter_missing' });
  }
  const intent = scope.need('payment_intent', params.payment_intent, 'payment_intent');
  if (intent.latest_charge) return intent.latest_charge as string;
  throw invalidRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
    code: 'charge_not_refundable',
  });
}

export const refundRoutes: Route[] = [
  route('POST', '/v1/refunds', creation, (scope, params) => {
    const { amount, reason } = params;
    return refundCharge(scope, chargeOf(scope, params), {
      amount,
      reason,
      metadata: mergeMetadata({}, params.metadata),
    });
  }),
  route(
    'GET',
    '/v1/refunds',
    z.strictObject({ ...listing, charge: text().optional(), payment_intent: text().optional() }),
    (scope, params) => {
      const all = scope
        .list('refund')
        .filter((one) => !params.charge || one.charge === params.charge)
        .filter((one) => !params.payment_intent || one.payment_intent === params.payment_intent);
      return listPage(all, '/v1/refunds', params);
    },
  ),
  route('GET', '/v1/refunds/:id', onlyExpand, (scope, _, id) => scope.need('refund', id)),
  route('POST', '/v1/refunds/:id', z.strictObject({ expand, metadata }), (scope, params, id) => {
    const before = scope.need('refund', id);
    const after = scope.change('refund', id, {
      metadata: mergeMetadata(before.metadata ?? {}, params.metadata),
    });
    scope.emit('refund.updated', after, before);
    scope.emit('charge.refund.updated', after, before);
    return after;
  }),
];
