import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES, formatMoney, parseAmount, splitMoney } from './money';

const currency = fc.constantFrom(...CURRENCIES);

describe('splitMoney', () => {
  it('loses nothing, and keeps every part within one unit of its exact share', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 12 }),
        currency,
        (minor, weights, unit) => {
          const sum = weights.reduce((all, weight) => all + weight, 0n);
          fc.pre(sum > 0n);
          const parts = splitMoney({ minor, currency: unit }, weights);
          expect(parts.reduce((all, part) => all + part.minor, 0n)).toBe(minor);
          parts.forEach((part, index) => {
            const exact = minor * weights[index]!;
            expect(part.minor * sum - exact < sum && exact - part.minor * sum < sum).toBe(true);
          });
        },
      ),
    );
  });

  it('gives the remainder to the earlier parts, and nothing to a weight of zero', () => {
    const parts = splitMoney({ minor: 100n, currency: 'EUR' }, [1n, 1n, 1n, 0n]);
    expect(parts.map((part) => part.minor)).toEqual([34n, 33n, 33n, 0n]);
  });

  it('refuses weights without a sum', () => {
    expect(() => splitMoney({ minor: 100n, currency: 'EUR' }, [0n, 0n])).toThrow(RangeError);
    expect(() => splitMoney({ minor: -1n, currency: 'EUR' }, [1n])).toThrow(RangeError);
  });
});

describe('parseAmount', () => {
  it.each([
    ['12000', 'EUR', 1_200_000n],
    ['12,000.50', 'EUR', 1_200_050n],
    ['12.000,50', 'EUR', 1_200_050n],
    ['1 200', 'EUR', 120_000n],
    ['12,5', 'EUR', 1250n],
    ["1'200.05", 'CHF', 120_005n],
    ['1200', 'JPY', 1200n],
    ['0.01', 'USD', 1n],
  ] as const)('reads %s %s', (text, unit, minor) => {
    expect(parseAmount(text, unit)).toBe(minor);
  });

  it.each(['', 'abc', '-5', '1.2.3', '1,2345', '12.345.67', '1e5', '٣', '9999999999.00', '1,000.005'])(
    'refuses %s',
    (text) => {
      expect(parseAmount(text, 'EUR')).toBeNull();
    },
  );

  it('reads back what it formats, in every locale that groups by points, commas or spaces', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 10n }),
        currency,
        fc.constantFrom('en-GB', 'nl-NL', 'de-DE', 'fr-FR'),
        (minor, unit, locale) => {
          const figures = formatMoney({ minor, currency: unit }, locale).replace(/[^\d.,\s]/g, '');
          expect(parseAmount(figures, unit)).toBe(minor);
        },
      ),
    );
  });
});
