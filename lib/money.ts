import { allocate, dinero, toSnapshot } from 'dinero.js/bigint';
import { AUD, CAD, CHF, DKK, EUR, GBP, JPY, NOK, PLN, SEK, USD } from 'dinero.js/bigint/currencies';

/** Currencies a pledge may be in; the exponent of each comes from ISO 4217 by dinero's data. */
export const CURRENCIES = [
  'EUR',
  'GBP',
  'USD',
  'AUD',
  'CAD',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'JPY',
] as const;
export type Currency = (typeof CURRENCIES)[number];
const ISO_4217 = { AUD, CAD, CHF, DKK, EUR, GBP, JPY, NOK, PLN, SEK, USD };

/** Integer minor units (cents, yen) and their currency. Never a float. */
export type Money = { minor: bigint; currency: Currency };

/** Decimal places of a currency: 2 for EUR, 0 for JPY. */
export function exponentOf(currency: Currency): number {
  return Number(ISO_4217[currency].exponent);
}

/**
 * Splits an amount by whole-number weights, to the minor unit: the parts always sum to the whole, and each is
 * within one unit of its exact share (dinero's allocate: the remainder goes to the earlier parts).
 * @throws RangeError for a negative total, a negative weight, or weights that sum to zero.
 */
export function splitMoney(total: Money, weights: readonly bigint[]): Money[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (total.minor < 0n || sum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('splitMoney wants a total of at least 0 and weights that sum to more than 0');
  }
  const whole = dinero({ amount: total.minor, currency: ISO_4217[total.currency] });
  return allocate(whole, [...weights]).map((part) => ({
    minor: toSnapshot(part).amount,
    currency: total.currency,
  }));
}

/**
 * Reads what a person typed ("12000", "12.000,50", "12,000.50", "1 200") as minor units, or null.
 * The last separator is the decimal one when exactly `exponent` digits follow it; all others must group by three.
 */
export function parseAmount(text: string, currency: Currency): bigint | null {
  const exponent = exponentOf(currency);
  const typed = text.trim().replace(/[\s\u00a0\u202f'’]/g, '');
  const match = /^(\d{1,3}(?:[.,]\d{3})*|\d+)(?:[.,](\d+))?$/.exec(typed);
  if (!match?.[1]) return null;
  const decimals = match[2] ?? '';
  const separators = new Set(match[1].replace(/\d/g, ''));
  if (separators.size > 1 || decimals.length > exponent) return null;
  if (decimals && separators.has(typed[match[1].length] ?? '')) return null;
  const whole = match[1].replace(/\D/g, '');
  const minor = BigInt(whole + decimals.padEnd(exponent, '0'));
  return minor <= 99_999_999_999n ? minor : null;
}

/**
 * An amount by the rules of a locale: { 1200000n, EUR } is "€ 12.000" in nl-NL; with `always`, for columns that
 * align on the decimal, "€ 12.000,00".
 */
export function formatMoney(money: Money, locale: string, fraction: 'whole' | 'always' = 'whole'): string {
  const exponent = exponentOf(money.currency);
  const digits = money.minor
    .toString()
    .replace('-', '')
    .padStart(exponent + 1, '0');
  const sign = money.minor < 0n ? '-' : '';
  const decimal = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    ...(fraction === 'whole' && digits.endsWith('0'.repeat(exponent)) && exponent > 0
      ? { minimumFractionDigits: 0 }
      : {}),
  }).format(`${sign}${decimal}` as Intl.StringNumericLiteral);
}
