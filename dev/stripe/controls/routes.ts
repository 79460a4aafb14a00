import { z } from 'zod';
import { platformAccount } from '../scope';
import type { StandIn } from '../stand-in';
import { policySchema } from '../webhooks/policy';
import { invalidRequest, noSuch, unknownRoute } from '../wire/errors';
import { matchPath } from '../wire/route';
import * as acts from './acts';
import {
  closeSchema,
  disputeSchema,
  endpointsSchema,
  failSchema,
  flushSchema,
  nothing,
  paySchema,
  redeliverSchema,
  refundSchema,
  seedSchema,
} from './schema';

interface ControlRoute {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  handle(standIn: StandIn, body: unknown, id: string): unknown;
}

/** A control whose JSON is checked first, carried out as one transaction. */
function control<S extends z.ZodType>(
  method: 'POST' | 'PUT',
  path: string,
  schema: S,
  act: (standIn: StandIn, body: z.output<S>, id: string) => unknown,
): ControlRoute {
  const handle = (standIn: StandIn, body: unknown, id: string) => {
    const result = schema.safeParse(body ?? {});
    if (!result.success) throw invalidRequest(z.prettifyError(result.error));
    return act(standIn, result.data, id);
  };
  return { method, path: `/_control${path}`, handle };
}

const read = (path: string, handle: (standIn: StandIn) => unknown): ControlRoute => ({
  method: 'GET',
  path: `/_control${path}`,
  handle,
});

export const controlRoutes: readonly ControlRoute[] = [
  read('/state', state),
  read('/deliveries', (standIn) => standIn.world.store.all('delivery').map((row) => row.object)),
  read('/webhooks/policy', (standIn) => standIn.dispatcher.policy),
  read('/webhooks/busy', (standIn) => standIn.dispatcher.busy()),
  control('PUT', '/webhooks/policy', policySchema, (standIn, policy) => {
    standIn.dispatcher.policy = policy;
    return policy;
  }),
  control('POST', '/webhooks/flush', flushSchema, ({ dispatcher }, { order, seed, duplicates }) => ({
    released: dispatcher.flush(order, seed, duplicates),
  })),
  control('PUT', '/webhooks/endpoints', endpointsSchema, ({ dispatcher }, endpoints) =>
    dispatcher.redirect(endpoints),
  ),
  control('POST', '/events/:id/redeliver', redeliverSchema, ({ dispatcher }, { endpoint }, id) => {
    const deliveries = dispatcher.redeliver(id, endpoint);
    if (deliveries.length === 0) throw noSuch('event that was ever delivered', id);
    return deliveries;
  }),
  control('POST', '/reset', nothing, (standIn) => {
    standIn.reset();
    return { reset: true };
  }),
  control('POST', '/accounts', seedSchema, (standIn, seed) =>
    standIn.act(() => acts.seedAccount(standIn.world, seed)),
  ),
  control('POST', '/accounts/:id/complete', nothing, (standIn, _, id) =>
    standIn.act(() => acts.completeOnboarding(standIn.world, id)),
  ),
  control('POST', '/sessions/:id/pay', paySchema, (standIn, body, id) =>
    standIn.act(() => acts.pay(standIn.world, id, body)),
  ),
  control('POST', '/sessions/:id/expire', nothing, (standIn, _, id) =>
    standIn.act(() => acts.sessionExpires(standIn.world, id)),
  ),
  control('POST', '/payments/:id/settle', nothing, (standIn, _, id) =>
    standIn.act(() => acts.settle(standIn.world, id)),
  ),
  control('POST', '/payments/:id/fail', failSchema, (standIn, body, id) =>
    standIn.act(() => acts.fail(standIn.world, id, body)),
  ),
  control('POST', '/payments/:id/refund', refundSchema, (standIn, body, id) =>
    standIn.act(() => acts.refund(standIn.world, id, body)),
  ),
  control('POST', '/payments/:id/dispute', disputeSchema, (standIn, body, id) =>
    standIn.act(() => acts.dispute(standIn.world, id, body)),
  ),
  control('POST', '/refunds/:id/fail', failSchema, (standIn, body, id) =>
    standIn.act(() => acts.refundFails(standIn.world, id, body)),
  ),
  control('POST', '/refunds/:id/succeed', nothing, (standIn, _, id) =>
    standIn.act(() => acts.refundSucceeds(standIn.world, id)),
  ),
  control('POST', '/disputes/:id/close', closeSchema, (standIn, body, id) =>
    standIn.act(() => acts.disputeCloses(standIn.world, id, body)),
  ),
];

export function answerControl(standIn: StandIn, method: string, path: string, body: string): unknown {
  for (const route of controlRoutes) {
    const ids = route.method === method ? matchPath(route.path, path) : null;
    if (ids) return route.handle(standIn, body === '' ? undefined : parse(body), ids.id ?? '');
  }
  throw unknownRoute(method, path);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw invalidRequest('The body of a control request must be JSON.');
  }
}

/** Everything there is, oldest first, under the account it belongs to. */
function state(standIn: StandIn) {
  const kinds = [
    'account',
    'charge',
    'checkout.session',
    'customer',
    'dispute',
    'event',
    'payment_intent',
    'refund',
  ] as const; // prettier-ignore
  const of = (kind: (typeof kinds)[number]) =>
    standIn.world.store.all(kind).map((row) => ({ account: row.account, object: row.object }));
  return { platform: platformAccount, ...Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) };
}
