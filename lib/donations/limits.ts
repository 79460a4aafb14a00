import type { Currency } from '../money';
import { type Refusal, refuse } from '../result';
import type { Method } from './donation';

/**
 * Stripe's smallest charge, in minor units.
 * Source: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts (read November 2026).
 */
const SMALLEST: Record<Currency, bigint> = {
  EUR: 50n,
  GBP: 30n,
  USD: 50n,
  AUD: 50n,
  CAD: 50n,
  CHF: 50n,
  SEK: 300n,
  NOK: 300n,
  DKK: 250n,
  PLN: 200n,
  JPY: 50n,
};

/** Stripe takes at most eight digits of minor units in one charge. Same source. */
const LARGEST = 99_999_999n;

/**
 * SEPA Direct Debit: euro only, by default at most €10,000 a transaction.
 * Source: https://docs.stripe.com/payments/sepa-debit and its limits page (read November 2026).
 */
const SEPA_LARGEST = 1_000_000n;

export type LimitRefusal = 'amount_too_small' | 'amount_too_large' | 'sepa_wants_euro' | 'sepa_too_large';

/** Smallest and largest amount of one donation by this method, in minor units; null where it is not offered. */
export function limitsOf(method: Method, currency: Currency): { smallest: bigint; largest: bigint } | null {
  if (method === 'card') return { smallest: SMALLEST[currency], largest: LARGEST };
  return currency === 'EUR' ? { smallest: SMALLEST.EUR, largest: SEPA_LARGEST } : null;
}

/** Null when Stripe would take it; otherwise why not, with the limit in minor units as detail. */
export function checkLimits(method: Method, currency: Currency, minor: bigint): Refusal<LimitRefusal> | null {
  const limits = limitsOf(method, currency);
  if (!limits) return refuse('sepa_wants_euro');
  if (minor < limits.smallest) return refuse('amount_too_small', String(limits.smallest));
  if (minor <= limits.largest) return null;
  return refuse(method === 'sepa_debit' ? 'sepa_too_large' : 'amount_too_large', String(limits.largest));
}

/** The methods that take this amount, the first one being no default: the form chooses nothing by itself. */
export function methodsFor(currency: Currency): Method[] {
  return (['card', 'sepa_debit'] as const).filter((method) => limitsOf(method, currency) !== null);
}
