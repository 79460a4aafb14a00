import * as currencies from 'dinero.js/currencies';
import type { Locale } from './locales';

/** What a figure of money is made of: integer minor units and an ISO 4217 code, never a float. */
export interface Amount {
  minor: bigint | number;
  currency: string;
}

/**
 * How many digits the currency's minor unit has (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD.
 * @throws RangeError for a code that is not a currency
 */
export function exponentOf(currency: string): number {
  const known = (currencies as Record<string, { exponent: number } | undefined>)[currency];
  if (!known) throw new RangeError(`Not an ISO 4217 currency: ${currency}`);
  return known.exponent;
}

/**
 * An amount as a decimal string, exactly: `{ minor: 1234n, currency: 'EUR' }` is `12.34`.
 * @throws RangeError where `minor` is a number that is not a safe integer
 */
export function decimalOf({ minor, currency }: Amount): `${number}` {
  if (typeof minor === 'number' && !Number.isSafeInteger(minor)) {
    throw new RangeError(`Not an integer of minor units: ${minor}`);
  }
  const exponent = exponentOf(currency);
  const value = BigInt(minor);
  const digits = (value < 0n ? -value : value).toString().padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = exponent === 0 ? '' : `.${digits.slice(-exponent)}`;
  return `${value < 0n ? '-' : ''}${whole}${fraction}` as `${number}`;
}

interface MoneyStyle {
  /** `whole` drops a fraction of zero ("€12,000"), in running text; tables keep it to align. */
  fraction?: 'whole' | 'always';
  /** The currency as its code ("EUR 12,000"), where two kinds of dollar could meet. */
  display?: 'symbol' | 'code';
}

/** An amount as the locale writes it: "€12,000" in en-GB, "€ 12.000" in nl-NL. */
export function formatMoney(amount: Amount, locale: Locale, style: MoneyStyle = {}): string {
  const exponent = exponentOf(amount.currency);
  const whole = style.fraction !== 'always' && BigInt(amount.minor) % 10n ** BigInt(exponent) === 0n;
  const digits = whole ? 0 : exponent;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay: style.display === 'code' ? 'code' : 'symbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimalOf(amount));
}
