import { z } from 'zod';
import { closeDispute, updateDispute } from '../payments/disputes';
import { listPage } from '../wire/lists';
import { expand, flag, listing, mergeMetadata, metadata, text } from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';

const words = z.string().max(20_000).optional();
const evidence = z.strictObject({
  access_activity_log: words,
  billing_address: words,
  cancellation_policy_disclosure: words,
  cancellation_rebuttal: words,
  customer_email_address: words,
  customer_name: words,
  customer_purchase_ip: words,
  duplicate_charge_explanation: words,
  duplicate_charge_id: words,
  product_description: words,
  refund_policy_disclosure: words,
  refund_refusal_explanation: words,
  service_date: words,
  shipping_address: words,
  shipping_carrier: words,
  shipping_date: words,
  shipping_tracking_number: words,
  uncategorized_text: words,
});
const change = z.strictObject({ evidence: evidence.optional(), expand, metadata, submit: flag.optional() });

export const disputeRoutes: Route[] = [
  route(
    'GET',
    '/v1/disputes',
    z.strictObject({ ...listing, charge: text().optional(), payment_intent: text().optional() }),
    (scope, params) => {
      const all = scope
        .list('dispute')
        .filter((one) => !params.charge || one.charge === params.charge)
        .filter((one) => !params.payment_intent || one.payment_intent === params.payment_intent);
      return listPage(all, '/v1/disputes', params);
    },
  ),
  route('GET', '/v1/disputes/:id', onlyExpand, (scope, _, id) => scope.need('dispute', id)),
  route('POST', '/v1/disputes/:id', change, (scope, params, id) => {
    const given = Object.entries(params.evidence ?? {}).filter(
      (entry): entry is [string, string] => !!entry[1],
    );
    return updateDispute(scope, id, {
      evidence: Object.fromEntries(given),
      metadata: mergeMetadata(scope.need('dispute', id).metadata, params.metadata),
      submit: params.submit ?? true,
    });
  }),
  route('POST', '/v1/disputes/:id/close', onlyExpand, (scope, _, id) => closeDispute(scope, id, 'lost')),
];
