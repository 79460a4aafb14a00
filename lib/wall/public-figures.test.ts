import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Figures, publicFigures } from './public-figures';

const figures: Figures = {
  currency: 'EUR',
  savedMinor: 1_230_000n,
  redirectMinor: 1_230_000n,
  visibility: 'public',
  confirmedMinor: 400_000n,
  receivedMinor: 500_000n,
};

test('a public baseline shows what was saved, what is due, and the exact ratio', () => {
  expect(publicFigures(figures)).toEqual({
    currency: 'EUR',
    saved: { kind: 'public', money: { minor: 1_230_000n, currency: 'EUR' } },
    redirect: { kind: 'public', money: { minor: 1_230_000n, currency: 'EUR' } },
    confirmed: { minor: 400_000n, currency: 'EUR' },
    received: { minor: 100_000n, currency: 'EUR' },
    ratio: { kind: 'exact', permille: 325 },
  });
});

test('a band shows the band of what was saved, and neither the amount due nor the exact ratio', () => {
  expect(publicFigures({ ...figures, visibility: 'band' })).toMatchObject({
    saved: { kind: 'band', band: { fromMinor: '1000000', belowMinor: '2000000' } },
    redirect: { kind: 'private' },
    ratio: { kind: 'band', from: 250 },
  });
});

test('two private baselines in the same band of ratio cannot be told apart', () => {
  const saved = fc.bigInt({ min: 1n, max: 99_999_999n });
  fc.assert(
    fc.property(saved, saved, fc.bigInt({ min: 0n, max: 99_999_999n }), (savedA, savedB, confirmedMinor) => {
      const [a, b] = [savedA, savedB].map((savedMinor) =>
        publicFigures({
          ...figures,
          visibility: 'private',
          savedMinor,
          redirectMinor: savedMinor,
          confirmedMinor,
          receivedMinor: confirmedMinor,
        }),
      );
      fc.pre(JSON.stringify(a?.ratio) === JSON.stringify(b?.ratio));
      expect(a).toEqual(b);
    }),
  );
});
