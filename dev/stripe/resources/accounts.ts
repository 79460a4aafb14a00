import type Stripe from 'stripe';
import { z } from 'zod';
import { newId } from '../ids';
import { accountId, connectedAccounts, newAccount } from '../payments/accounts';
import { platformAccount, type Scope } from '../scope';
import { invalidRequest, Refusal } from '../wire/errors';
import { listPage } from '../wire/lists';
import {
  address,
  choice,
  email,
  emptyable,
  expand,
  flag,
  listing,
  mergeMetadata,
  metadata,
  text,
  url,
} from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';

const businessProfile = z.strictObject({
  mcc: text().optional(),
  name: emptyable(text()).optional(),
  product_description: text(40_000).optional(),
  support_address: address.optional(),
  support_email: text().optional(),
  support_phone: text().optional(),
  support_url: emptyable(text()).optional(),
  url: emptyable(text()).optional(),
});
const fields = {
  business_profile: businessProfile.optional(),
  business_type: choice('company', 'government_entity', 'individual', 'non_profit').optional(),
  capabilities: z.record(z.string().regex(/^[a-z0-9_]+$/), z.strictObject({ requested: flag })).optional(),
  email: email.optional(),
  default_currency: text(3).optional(),
  expand,
  metadata,
};
const controller = z.strictObject({
  fees: z.strictObject({ payer: choice('account', 'application') }).optional(),
  losses: z.strictObject({ payments: choice('application', 'stripe') }).optional(),
  requirement_collection: choice('application', 'stripe').optional(),
  stripe_dashboard: z.strictObject({ type: choice('express', 'full', 'none') }).optional(),
});
const creation = z.strictObject({
  ...fields,
  controller: controller.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  type: choice('custom', 'express', 'standard').optional(),
});
const change = z.strictObject(fields);

function accountById(scope: Scope, id: string): { own: Scope; account: Stripe.Account } {
  const own = scope.of(id);
  const account = own.find('account', id);
  if (!account) throw noAccess(id);
  return { own, account };
}

export function noAccess(id: string): Refusal {
  return new Refusal(403, {
    type: 'invalid_request_error',
    code: 'account_invalid',
    message: `The provided key does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
  });
}

export const accountRoutes: Route[] = [
  route('GET', '/v1/account', onlyExpand, (scope) => scope.need('account', scope.account)),
  route('POST', '/v1/accounts', creation, (scope, params) => {
    if (scope.account !== platformAccount)
      throw invalidRequest('Only a platform can create connected accounts.');
    if (params.type && params.controller) {
      throw invalidRequest('You may only specify one of these parameters: type, controller.', {
        param: 'type',
      });
    }
    const id = accountId();
    const requested = Object.entries(params.capabilities ?? {}).filter(([, given]) => given.requested);
    return newAccount(scope.of(id), {
      ...params,
      capabilities: requested.length > 0 ? requested.map(([name]) => name) : undefined,
      controller: params.controller as Partial<Stripe.Account.Controller> | undefined,
      metadata: mergeMetadata({}, params.metadata),
      name: params.business_profile?.name ?? undefined,
      type: params.type ?? (params.controller ? 'none' : 'standard'),
      url: params.business_profile?.url ?? null,
    });
  }),
  route('GET', '/v1/accounts', z.strictObject(listing), (scope, params) =>
    listPage(connectedAccounts(scope) as (Stripe.Account & { created: number })[], '/v1/accounts', params),
  ),
  route('GET', '/v1/accounts/:id', onlyExpand, (scope, _, id) => accountById(scope, id).account),
  route('POST', '/v1/accounts/:id', change, (scope, params, id) => {
    const { own, account: before } = accountById(scope, id);
    const { business_profile, capabilities, expand: _, metadata: words, ...rest } = params;
    const state = before.charges_enabled ? 'active' : 'inactive';
    const wanted = Object.entries(capabilities ?? {}).map(([name, { requested }]) => [
      name,
      requested ? state : 'inactive',
    ]);
    const after = own.change('account', id, {
      ...rest,
      business_profile: { ...before.business_profile, ...business_profile } as Stripe.Account.BusinessProfile,
      capabilities: { ...before.capabilities, ...Object.fromEntries(wanted) },
      metadata: mergeMetadata(before.metadata ?? {}, words),
    } as Partial<Stripe.Account>);
    own.emit('account.updated', after, before);
    return after;
  }),
  route(
    'POST',
    '/v1/account_links',
    z.strictObject({
      account: text(),
      collect: choice('currently_due', 'eventually_due').optional(),
      collection_options: z
        .strictObject({ fields: text().optional(), future_requirements: text().optional() })
        .optional(),
      expand,
      refresh_url: url,
      return_url: url,
      type: choice('account_onboarding', 'account_update'),
    }),
    (scope, params) => {
      const { own } = accountById(scope, params.account);
      const expiresAt = scope.now() + 300;
      const visit = own.put('onboarding_visit', {
        id: newId('visit_', 24),
        object: 'onboarding_visit',
        account: params.account,
        returnUrl: params.return_url,
        refreshUrl: params.refresh_url,
        expiresAt,
        used: false,
      });
      const address = `${scope.world.base}/setup/s/${params.account}/${visit.id}`;
      return { object: 'account_link', created: scope.now(), expires_at: expiresAt, url: address };
    },
  ),
];
