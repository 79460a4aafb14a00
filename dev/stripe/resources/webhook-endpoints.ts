import type Stripe from 'stripe';
import { z } from 'zod';
import { newId } from '../ids';
import { apiVersion } from '../scope';
import { invalidRequest } from '../wire/errors';
import { listPage } from '../wire/lists';
import { emptyable, expand, flag, listing, mergeMetadata, metadata, text, url } from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';

const events = z.array(z.string().regex(/^(\*|[a-z_.0-9]+)$/)).min(1);
const creation = z.strictObject({
  api_version: text().optional(),
  connect: flag.optional(),
  description: emptyable(text()).optional(),
  enabled_events: events,
  expand,
  metadata,
  url,
});
const change = z.strictObject({
  description: emptyable(text()).optional(),
  disabled: flag.optional(),
  enabled_events: events.optional(),
  expand,
  metadata,
  url: url.optional(),
});

export const webhookEndpointRoutes: Route[] = [
  route('POST', '/v1/webhook_endpoints', creation, (scope, params) => {
    if (params.api_version && params.api_version !== apiVersion) {
      const message = `The stand-in renders events in ${apiVersion} only.`;
      throw invalidRequest(message, { param: 'api_version' });
    }
    const secret = newId('whsec_', 32);
    const endpoint: Stripe.WebhookEndpoint = {
      id: newId('we_1', 23),
      object: 'webhook_endpoint',
      api_version: params.api_version ?? null,
      application: null,
      created: scope.now(),
      description: params.description ?? null,
      enabled_events: params.enabled_events,
      livemode: false,
      metadata: mergeMetadata({}, params.metadata),
      status: 'enabled',
      url: params.url,
    };
    scope.put('webhook_endpoint', endpoint, { secret, connect: params.connect ?? false });
    return { ...endpoint, secret };
  }),
  route('GET', '/v1/webhook_endpoints', z.strictObject(listing), (scope, params) =>
    listPage(scope.list('webhook_endpoint'), '/v1/webhook_endpoints', params),
  ),
  route('GET', '/v1/webhook_endpoints/:id', onlyExpand, (scope, _, id) => scope.need('webhook_endpoint', id)),
  route('POST', '/v1/webhook_endpoints/:id', change, (scope, params, id) => {
    const { disabled, expand: _, metadata: words, description, enabled_events, url: address } = params;
    const before = scope.need('webhook_endpoint', id);
    return scope.change('webhook_endpoint', id, {
      ...(address === undefined ? {} : { url: address }),
      ...(enabled_events === undefined ? {} : { enabled_events }),
      ...(description === undefined ? {} : { description }),
      ...(disabled === undefined ? {} : { status: disabled ? 'disabled' : 'enabled' }),
      metadata: mergeMetadata(before.metadata, words),
    });
  }),
  route('DELETE', '/v1/webhook_endpoints/:id', onlyExpand, (scope, _, id) => {
    scope.need('webhook_endpoint', id);
    scope.store.remove(id);
    return { id, object: 'webhook_endpoint', deleted: true };
  }),
];
