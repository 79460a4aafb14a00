import type { Scope } from '../scope';
import { invalidRequest } from './errors';
import { listPage } from './lists';

/** Which names of an object hold an id that can be followed. */
const expandable: Record<string, readonly string[]> = {
  balance_transaction: ['source'],
  charge: ['balance_transaction', 'customer', 'failure_balance_transaction', 'payment_intent'],
  'checkout.session': ['customer', 'payment_intent'],
  dispute: ['charge', 'payment_intent'],
  payment_intent: ['customer', 'latest_charge', 'payment_method'],
  payment_method: ['customer'],
  price: ['product'],
  product: ['default_price'],
  refund: ['balance_transaction', 'charge', 'failure_balance_transaction', 'payment_intent'],
};

type Fields = Record<string, unknown>;

/** Answers with the objects in place of their ids, along paths such as `data.latest_charge.refunds`. */
export function expandAll(scope: Scope, answer: object, paths: readonly string[]): object {
  let result = answer;
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.length > (steps[0] === 'data' ? 5 : 4)) {
      throw invalidRequest('You cannot expand more than 4 levels of a property.', { param: 'expand' });
    }
    result = expandPath(scope, result as Fields, steps, path);
  }
  return result;
}

function expandPath(scope: Scope, object: Fields, steps: string[], path: string): Fields {
  const [step, ...rest] = steps;
  if (step === undefined) return object;
  if (step === 'data' && object.object === 'list') {
    const data = (object.data as Fields[]).map((item) => expandPath(scope, item, rest, path));
    return { ...object, data };
  }
  const below = follow(scope, object, step, path);
  if (below === null || rest.length === 0) return { ...object, [step]: below };
  return { ...object, [step]: expandPath(scope, below as Fields, rest, path) };
}

function follow(scope: Scope, object: Fields, step: string, path: string): unknown {
  const value = object[step];
  if (object.object === 'charge' && step === 'refunds') {
    const refunds = scope.list('refund').filter((refund) => refund.charge === object.id);
    return listPage(refunds, `/v1/charges/${object.id}/refunds`, {});
  }
  if (object.object === 'checkout.session' && step === 'line_items') {
    const { lineItems } = scope.store.hidden('checkout.session', object.id as string);
    return {
      object: 'list',
      data: lineItems,
      has_more: false,
      url: `/v1/checkout/sessions/${object.id}/line_items`,
    };
  }
  if (isWhole(value)) return value;
  if (!(expandable[String(object.object)] ?? []).includes(step)) {
    throw invalidRequest(`This property cannot be expanded (${path}).`, { param: 'expand' });
  }
  if (value === null || value === undefined) return null;
  return scope.store.find(value as string)?.object ?? value;
}

/** What is a list or an object of Stripe's already, and not merely a hash. */
function isWhole(value: unknown): boolean {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && 'object' in value);
}
