import type Stripe from 'stripe';
import { newId } from '../ids';
import { platformAccount, type Scope } from '../scope';

export interface AccountInput {
  id?: string | undefined;
  type?: Stripe.Account.Type | undefined;
  country?: string | undefined;
  email?: string | null | undefined;
  name?: string | undefined;
  url?: string | null | undefined;
  business_type?: Stripe.Account['business_type'] | undefined;
  default_currency?: string | undefined;
  capabilities?: string[] | undefined;
  controller?: Partial<Stripe.Account.Controller> | undefined;
  metadata?: Record<string, string> | undefined;
}

const due = [
  'business_profile.url',
  'business_type',
  'external_account',
  'tos_acceptance.date',
  'tos_acceptance.ip',
];
const currencies: Record<string, string> = {
  AU: 'aud',
  CA: 'cad',
  CH: 'chf',
  CZ: 'czk',
  DK: 'dkk',
  GB: 'gbp',
  HU: 'huf',
  JP: 'jpy',
  NO: 'nok',
  NZ: 'nzd',
  PL: 'pln',
  RO: 'ron',
  SE: 'sek',
  SG: 'sgd',
  US: 'usd',
};

/** A connected account as it is before anybody has gone through the onboarding. */
export function newAccount(scope: Scope, given: AccountInput): Stripe.Account {
  const country = given.country ?? 'NL';
  const capabilities = given.capabilities ?? ['card_payments', 'sepa_debit_payments', 'transfers'];
  return scope.put('account', {
    id: given.id ?? scope.account,
    object: 'account',
    business_profile: profile(given),
    business_type: given.business_type ?? null,
    capabilities: Object.fromEntries(capabilities.map((name) => [name, 'inactive'])),
    charges_enabled: false,
    controller: {
      fees: { payer: 'account' },
      is_controller: true,
      losses: { payments: 'stripe' },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: 'full' },
      type: 'application',
      ...given.controller,
    } as Stripe.Account.Controller,
    country,
    created: scope.now(),
    default_currency: given.default_currency ?? currencies[country] ?? 'eur',
    details_submitted: false,
    email: given.email ?? null,
    external_accounts: {
      object: 'list',
      data: [],
      has_more: false,
      url: `/v1/accounts/${given.id ?? scope.account}/external_accounts`,
    },
    future_requirements: requirements([], null),
    groups: null,
    metadata: given.metadata ?? {},
    payouts_enabled: false,
    requirements: requirements(due, 'requirements.past_due'),
    settings: settings(given),
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: given.type ?? 'standard',
  } as Stripe.Account);
}

/** Somebody has filled in what Stripe asks: the account can be charged and paid out. */
export function finishOnboarding(scope: Scope): Stripe.Account {
  const before = scope.need('account', scope.account);
  const active = Object.keys(before.capabilities ?? {}).map((name) => [name, 'active'] as const);
  const after = scope.change('account', scope.account, {
    business_type: before.business_type ?? 'non_profit',
    capabilities: Object.fromEntries(active),
    charges_enabled: true,
    details_submitted: true,
    payouts_enabled: true,
    requirements: requirements([], null),
    tos_acceptance: { date: scope.now(), ip: '127.0.0.1', user_agent: null },
  });
  if (JSON.stringify(before) !== JSON.stringify(after)) scope.emit('account.updated', after, before);
  return after;
}

/** The account whose key is used; the stand-in has one, ready to be charged itself. */
export function ensurePlatform(scope: Scope): void {
  if (scope.find('account', platformAccount)) return;
  newAccount(scope, { id: platformAccount, name: 'Stand-in platform', email: 'platform@example.com' });
  const active = ['card_payments', 'sepa_debit_payments', 'transfers'].map((name) => [name, 'active']);
  scope.change('account', platformAccount, {
    capabilities: Object.fromEntries(active),
    charges_enabled: true,
    details_submitted: true,
    payouts_enabled: true,
    requirements: requirements([], null),
  });
}

/** Connected accounts, newest first: each is kept among its own objects. */
export function connectedAccounts(scope: Scope): Stripe.Account[] {
  const all = scope.store.all('account').map((row) => row.object);
  return all.filter((account) => account.id !== platformAccount).reverse();
}

export const accountId = () => newId('acct_1', 15);

export function merchantName(account: Stripe.Account): string {
  return (
    account.business_profile?.name ?? account.settings?.dashboard.display_name ?? account.email ?? account.id
  );
}

function profile(given: AccountInput): Stripe.Account.BusinessProfile {
  return {
    annual_revenue: null,
    estimated_worker_count: null,
    mcc: null,
    minority_owned_business_designation: null,
    name: given.name ?? null,
    product_description: null,
    specified_commercial_transactions_act_url: null,
    support_address: null,
    support_email: null,
    support_phone: null,
    support_url: null,
    url: given.url ?? null,
  } as Stripe.Account.BusinessProfile;
}

function settings(given: AccountInput): Stripe.Account.Settings {
  return {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_payments: {
      decline_on: { avs_failure: false, cvc_failure: true },
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: given.name ?? null, timezone: 'Etc/UTC' },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
    },
    sepa_debit_payments: {},
  } as Stripe.Account.Settings;
}

function requirements(currently: string[], disabled: string | null): Stripe.Account.Requirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: currently,
    disabled_reason: disabled as Stripe.Account.Requirements['disabled_reason'],
    errors: [],
    eventually_due: currently,
    past_due: currently,
    pending_verification: [],
  };
}
