import { newId } from './ids';
import { accountRoutes, noAccess } from './resources/accounts';
import { balanceRoutes, chargeRoutes } from './resources/charges';
import { checkoutSessionRoutes } from './resources/checkout-sessions';
import { customerRoutes } from './resources/customers';
import { disputeRoutes } from './resources/disputes';
import { eventRoutes } from './resources/events';
import { paymentIntentRoutes } from './resources/payment-intents';
import { paymentMethodRoutes } from './resources/payment-methods';
import { paymentPageRoutes } from './resources/payment-pages';
import { priceRoutes } from './resources/prices';
import { productRoutes } from './resources/products';
import { refundRoutes } from './resources/refunds';
import { webhookEndpointRoutes } from './resources/webhook-endpoints';
import { apiVersion, platformAccount, Scope, type World } from './scope';
import { checkKeyOf } from './wire/authenticate';
import { type ErrorBody, invalidRequest, Refusal, unknownRoute } from './wire/errors';
import { expandAll } from './wire/expand';
import { MalformedForm, parseForm } from './wire/form';
import { checkKey, fingerprintOf, saveAnswer, savedAnswer } from './wire/idempotency';
import { matchPath, type Route } from './wire/route';

export const routes: readonly Route[] = [
  ...accountRoutes,
  ...balanceRoutes,
  ...chargeRoutes,
  ...checkoutSessionRoutes,
  ...customerRoutes,
  ...disputeRoutes,
  ...eventRoutes,
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...paymentPageRoutes,
  ...priceRoutes,
  ...productRoutes,
  ...refundRoutes,
  ...webhookEndpointRoutes,
];

export interface ApiRequest {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string | undefined>;
  body: string;
}

export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** `act` runs in a transaction of the caller, which sees to the events that come of it. */
export type Transact = (act: () => ApiAnswer) => ApiAnswer;

/** One request to the API, from its text to Stripe's answer, errors included. */
export function answerApi(world: World, request: ApiRequest, transact: Transact): ApiAnswer {
  const requestId = newId('req_', 14);
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'request-id': requestId,
    'stripe-version': request.headers['stripe-version'] ?? apiVersion,
  };
  try {
    checkKeyOf(request.headers.authorization);
    const scope = scopeOf(world, request, requestId);
    const answer = transact(() => carryOut(scope, request));
    return { ...answer, headers: { ...headers, ...answer.headers } };
  } catch (error) {
    return { ...refused(error), headers };
  }
}

function scopeOf(world: World, request: ApiRequest, requestId: string): Scope {
  const account = request.headers['stripe-account'] ?? platformAccount;
  const version = request.headers['stripe-version'];
  const key = request.method === 'POST' ? (request.headers['idempotency-key'] ?? null) : null;
  const older = version === undefined || version < '2026-09-30';
  const scope = new Scope(world, account, { id: requestId, idempotency_key: key }, older);
  if (!scope.find('account', account)) throw noAccess(account);
  return scope;
}

function carryOut(scope: Scope, request: ApiRequest): ApiAnswer {
  const key = scope.request.idempotency_key;
  const keyed: Record<string, string> = key === null ? {} : { 'idempotency-key': key };
  if (scope.account !== platformAccount) keyed['stripe-account'] = scope.account;
  if (key === null) return { ...perform(scope, request), headers: keyed };
  checkKey(key);
  const fingerprint = fingerprintOf(request.path, request.body);
  const saved = savedAnswer(scope, key, fingerprint);
  if (saved) {
    const again = { ...keyed, 'idempotent-replayed': 'true', 'original-request': saved.requestId };
    return { status: saved.status, body: saved.body, headers: again };
  }
  const answer = perform(scope, request);
  saveAnswer(scope, key, fingerprint, answer);
  return { ...answer, headers: { ...keyed, 'original-request': scope.request.id ?? '' } };
}

function perform(scope: Scope, request: ApiRequest): { status: number; body: string } {
  try {
    const form = formOf(request);
    const { expand } = form;
    const answer = find(request)(scope, form);
    const paths = Array.isArray(expand) ? expand.filter((path) => typeof path === 'string') : [];
    return { status: 200, body: JSON.stringify(expandAll(scope, answer, paths), null, 2) };
  } catch (error) {
    if (error instanceof Refusal && error.keepsChanges) return refused(error);
    throw error;
  }
}

function formOf(request: ApiRequest) {
  const type = request.headers['content-type'] ?? '';
  const bodied = request.method === 'POST' && request.body !== '';
  if (bodied && !type.startsWith('application/x-www-form-urlencoded')) {
    const message = `Invalid request: POST requests must be encoded as application/x-www-form-urlencoded, not ${type}.`;
    throw invalidRequest(message);
  }
  return parseForm([request.query, request.method === 'POST' ? request.body : ''].filter(Boolean).join('&'));
}

function find(request: ApiRequest): (scope: Scope, form: ReturnType<typeof parseForm>) => object {
  for (const route of routes) {
    const ids = route.method === request.method ? matchPath(route.path, request.path) : null;
    if (ids) return (scope, form) => route.handle(scope, form, ids);
  }
  throw unknownRoute(request.method, request.path);
}

export function refused(error: unknown): ApiAnswer {
  const refusal = error instanceof Refusal ? error : ours(error);
  return errorAnswer(refusal.status, refusal.body);
}

function ours(error: unknown): Refusal {
  if (error instanceof MalformedForm) return invalidRequest(error.message);
  console.error('The Stripe stand-in failed:', error);
  const message = `The Stripe stand-in failed: ${error instanceof Error ? error.message : String(error)}`;
  return new Refusal(500, { type: 'api_error', message });
}

export function errorAnswer(status: number, error: ErrorBody): ApiAnswer {
  const body = JSON.stringify({ error }, null, 2);
  return { status, headers: { 'content-type': 'application/json' }, body };
}
