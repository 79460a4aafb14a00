import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redirectAmount, savedBand, savedBudget, splitRedirect } from './saved-budget';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EUR = (minor: bigint) => ({ minor, currency: 'EUR' as const });

test('saved budget is the sum over platforms of baseline times weeks', () => {
  const perPlatform = [
    { slug: 'facebook', weeklyMinor: '1200000' },
    { slug: 'x', weeklyMinor: '50' },
  ];
  const saved = savedBudget({ currency: 'EUR', perPlatform }, 3);
  expect(saved.lines.map((line) => line.saved.minor)).toEqual([3_600_000n, 150n]);
  expect(saved.total).toEqual(EUR(3_600_150n));
});

test.each([
  [100n, 10_000, 100n],
  [1n, 5_000, 1n],
  [3n, 3_333, 1n],
  [999_999n, 1, 100n],
])('%s at %s hundredths of a per cent is %s', (saved, share, given) => {
  expect(redirectAmount(EUR(saved), share).minor).toBe(given);
});

test(`a redirect is never more than what is saved, and its parts are the whole, to the cent (SEED=${seed})`, () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 14n }),
      fc.integer({ min: 1, max: 10_000 }),
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 20 }),
      (minor, share, weights) => {
        const amount = redirectAmount(EUR(minor), share);
        expect(amount.minor <= minor).toBe(true);
        const parts = splitRedirect(
          amount,
          weights.map((weight) => ({ weight })),
        );
        expect(parts.reduce((sum, part) => sum + BigInt(part.minor), 0n)).toBe(amount.minor);
        const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        for (const part of parts) {
          const exact = (amount.minor * BigInt(part.weight)) / all;
          expect(BigInt(part.minor) - exact).toBeGreaterThanOrEqual(0n);
          expect(BigInt(part.minor) - exact).toBeLessThanOrEqual(1n);
        }
      },
    ),
    { seed, numRuns: 500 },
  );
});

test(`a band holds its figure, its ends are round, and bands do not overlap (SEED=${seed})`, () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.constantFrom(0, 2), (minor, exponent) => {
      const { fromMinor, belowMinor } = savedBand(minor, exponent);
      expect(BigInt(fromMinor) <= minor && minor < BigInt(belowMinor)).toBe(true);
      expect(belowMinor).toMatch(/^[125]0*$/);
      expect(savedBand(BigInt(fromMinor), exponent)).toEqual({ fromMinor, belowMinor });
      expect(savedBand(BigInt(belowMinor), exponent).fromMinor).toBe(belowMinor);
    }),
    { seed },
  );
});
