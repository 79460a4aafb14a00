import { type Currency, exponentOf } from '../money';

/** An amount as a person of this locale would type it: without grouping, decimals only where there are any. */
export function typedAmount(minor: bigint, currency: Currency, locale: string): string {
  const digits = exponentOf(currency);
  const text = minor.toString().padStart(digits + 1, '0');
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  const whole = minor % 10n ** BigInt(digits) === 0n;
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(decimal as Intl.StringNumericLiteral);
}
