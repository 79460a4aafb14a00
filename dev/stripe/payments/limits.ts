import type Stripe from 'stripe';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';

/** Stripe's smallest charge in each currency, in minor units. */
const minimum: Record<string, number> = {
  aed: 200,
  aud: 50,
  bgn: 100,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  isk: 100,
  jpy: 50,
  krw: 100,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
  usd: 50,
  zar: 50,
}; // prettier-ignore

const maximum = 99_999_999;
const withoutMinorUnits = new Set(['jpy', 'krw']);

/** SEPA debit takes at most €10,000 a transaction, unless Stripe has raised the limit. */
export const sepaMaximum = 1_000_000;

export function checkCurrency(currency: string, param = 'currency'): string {
  const lower = currency.toLowerCase();
  if (lower in minimum) return lower;
  const known = Object.keys(minimum).join(', ');
  throw invalidRequest(
    `Invalid currency: ${currency}. Stripe currently supports these currencies: ${known}`,
    {
      param,
    },
  );
}

export function checkAmount(amount: number, currency: string, param: string): void {
  const least = minimum[currency] ?? 50;
  if (amount < 0) {
    throw invalidRequest('This value must be greater than or equal to 0.', {
      code: 'parameter_invalid_integer',
      param,
    });
  }
  if (amount < least) {
    throw invalidRequest(`Amount must be at least ${formatAmount(least, currency)} ${currency}`, {
      code: 'amount_too_small',
      param,
    });
  }
  if (amount > maximum) {
    throw invalidRequest(`Amount must be no more than ${formatAmount(maximum, currency)}`, {
      code: 'amount_too_large',
      param,
    });
  }
}

export function formatAmount(amount: number, currency: string, locale = 'en-GB'): string {
  const units = withoutMinorUnits.has(currency) ? amount : amount / 100;
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(units);
}

/** The methods Stripe would offer for this amount on this account. */
export function eligibleMethods(scope: Scope, amount: number, currency: string): string[] {
  const capabilities = scope.find('account', scope.account)?.capabilities ?? {};
  const methods: string[] = [];
  if (capabilities.card_payments === 'active') methods.push('card');
  const euros = currency === 'eur' && amount <= sepaMaximum;
  if (capabilities.sepa_debit_payments === 'active' && euros) methods.push('sepa_debit');
  return methods;
}

interface MethodFilter {
  allowed_payment_method_types?: string[] | undefined;
  excluded_payment_method_types?: string[] | undefined;
  payment_method_types?: string[] | undefined;
}

/** Narrows what is eligible by what was asked for; an empty result is refused. */
export function chooseMethods(
  scope: Scope,
  amount: number,
  currency: string,
  filter: MethodFilter,
): string[] {
  const eligible = eligibleMethods(scope, amount, currency);
  const wanted = filter.payment_method_types ?? filter.allowed_payment_method_types;
  const unusable = filter.payment_method_types?.find((type) => !eligible.includes(type));
  if (unusable) throw unusableMethod(unusable, amount, currency);
  const chosen = eligible.filter(
    (type) => (!wanted || wanted.includes(type)) && !filter.excluded_payment_method_types?.includes(type),
  );
  if (chosen.length > 0) return chosen;
  throw invalidRequest(
    'No valid payment method types for this payment. Please ensure that you have activated payment methods compatible with your chosen currency, amount and account.',
    { param: filter.allowed_payment_method_types ? 'allowed_payment_method_types' : 'currency' },
  );
}

function unusableMethod(type: string, amount: number, currency: string) {
  const param = 'payment_method_types';
  if (type === 'sepa_debit' && currency !== 'eur') {
    return invalidRequest(
      `The currency provided (${currency}) is invalid for one or more payment methods: sepa_debit supports eur.`,
      { param },
    );
  }
  if (type === 'sepa_debit' && amount > sepaMaximum) {
    const message = `Amount must be no more than ${formatAmount(sepaMaximum, 'eur')} for sepa_debit.`;
    return invalidRequest(message, { code: 'amount_too_large', param });
  }
  return invalidRequest(
    `The payment method type "${type}" is invalid. Please ensure the provided type is activated for this account.`,
    { code: 'payment_intent_invalid_parameter', param },
  );
}

/** A connected account that has not finished its onboarding cannot be paid. */
export function checkCanCharge(scope: Scope): Stripe.Account {
  const account = scope.need('account', scope.account);
  if (account.charges_enabled) return account;
  throw invalidRequest(
    'Your account cannot currently make charges. Finish the onboarding of this account first, then try again.',
    { code: 'account_invalid' },
  );
}
