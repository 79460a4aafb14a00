import { type Currency, type Money, splitMoney } from '../money';

export type Baseline = { currency: Currency; perPlatform: readonly { slug: string; weeklyMinor: string }[] };
export type SavedBudget = {
  /** The sum as it is shown: usual week x weeks, per platform. */
  lines: { slug: string; weekly: Money; saved: Money }[];
  total: Money;
};

/** Saved budget (PRODUCT.md): sum over platforms of baseline x weeks. */
export function savedBudget(baseline: Baseline, weekCount: number): SavedBudget {
  const { currency } = baseline;
  const lines = baseline.perPlatform.map(({ slug, weeklyMinor }) => {
    const weekly = { minor: BigInt(weeklyMinor), currency };
    return { slug, weekly, saved: { minor: weekly.minor * BigInt(weekCount), currency } };
  });
  return { lines, total: { minor: lines.reduce((sum, line) => sum + line.saved.minor, 0n), currency } };
}

/** The redirected share of the saved budget, to the nearest minor unit (half up); never more than was saved. */
export function redirectAmount(saved: Money, shareBasisPoints: number): Money {
  if (!Number.isInteger(shareBasisPoints) || shareBasisPoints < 0 || shareBasisPoints > 10_000) {
    throw new RangeError('a share is 0 to 10000 hundredths of a per cent');
  }
  return { minor: (saved.minor * BigInt(shareBasisPoints) + 5_000n) / 10_000n, currency: saved.currency };
}

/** Splits the redirect over its beneficiaries by weight; the parts sum to the whole, to the minor unit. */
export function splitRedirect<Share extends { weight: number }>(
  amount: Money,
  shares: readonly Share[],
): (Share & { minor: string })[] {
  if (shares.length === 0) return [];
  const parts = splitMoney(
    amount,
    shares.map((share) => BigInt(share.weight)),
  );
  return shares.map((share, i) => ({ ...share, minor: (parts[i]?.minor ?? 0n).toString() }));
}

/** A band that a figure lies in: from `fromMinor` up to, not including, `belowMinor`. */
export type Band = { fromMinor: string; belowMinor: string };

/** The public band of a saved budget: steps of 1, 2, 5 in whole units (below 1,000 is one band). */
export function savedBand(savedMinor: bigint, exponent: number): Band {
  const unit = 10n ** BigInt(exponent);
  const first = 1_000n * unit;
  if (savedMinor < first) return { fromMinor: '0', belowMinor: first.toString() };
  let from = first;
  for (;;) {
    for (const [step, next] of [
      [1n, 2n],
      [2n, 5n],
      [5n, 10n],
    ] as const) {
      if (savedMinor < from * next)
        return { fromMinor: (from * step).toString(), belowMinor: (from * next).toString() };
    }
    from *= 10n;
  }
}
