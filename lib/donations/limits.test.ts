import { expect, test } from 'vitest';
import { CURRENCIES } from '../money';
import { checkLimits, limitsOf, methodsFor } from './limits';

test.each([
  ['card', 'EUR', 49n, 'amount_too_small'],
  ['card', 'EUR', 50n, null],
  ['card', 'EUR', 99_999_999n, null],
  ['card', 'EUR', 100_000_000n, 'amount_too_large'],
  ['card', 'GBP', 30n, null],
  ['card', 'SEK', 299n, 'amount_too_small'],
  ['card', 'JPY', 50n, null],
  ['sepa_debit', 'EUR', 1_000_000n, null],
  ['sepa_debit', 'EUR', 1_000_001n, 'sepa_too_large'],
  ['sepa_debit', 'GBP', 1_000n, 'sepa_wants_euro'],
] as const)('%s in %s of %s', (method, currency, minor, reason) => {
  expect(checkLimits(method, currency, minor)?.reason ?? null).toBe(reason);
});

test('a card is offered in every currency, a SEPA debit in euro only', () => {
  for (const currency of CURRENCIES) expect(limitsOf('card', currency)).not.toBeNull();
  expect(CURRENCIES.filter((currency) => methodsFor(currency).includes('sepa_debit'))).toEqual(['EUR']);
});
