import { z } from 'zod';
import { methodById } from '../payments/methods';
import { intentOf, isOpen } from '../payments/sessions';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';
import { expand, integer, text } from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';
import { confirmIntent } from './payment-intents';

/** What Stripe's own checkout page asks; not documented, but `stripe trigger` uses it. */
function page(scope: Scope, id: string) {
  const session = scope.need('checkout.session', id);
  return { ...session, object: 'payment_page', session_id: session.id };
}

export const paymentPageRoutes: Route[] = [
  route('GET', '/v1/payment_pages/:id', onlyExpand, (scope, _, id) => page(scope, id)),
  route(
    'POST',
    '/v1/payment_pages/:id/confirm',
    z.strictObject({ expand, expected_amount: integer.optional(), payment_method: text() }),
    (scope, params, id) => {
      const session = scope.need('checkout.session', id);
      if (!isOpen(scope, session)) throw invalidRequest(`This Checkout Session is ${session.status}.`);
      if (params.expected_amount !== undefined && params.expected_amount !== session.amount_total) {
        const message = `The amount expected (${params.expected_amount}) is not that of the session (${session.amount_total}).`;
        throw invalidRequest(message, { code: 'checkout_amount_mismatch', param: 'expected_amount' });
      }
      const method = methodById(scope, params.payment_method);
      const intent = intentOf(scope, session);
      scope.change('payment_intent', intent.id, { payment_method: method.id });
      confirmIntent(scope, intent.id);
      return page(scope, id);
    },
  ),
];
