/**
 * How the leaderboard ranks. Pure; the page "rule" states the same in words, and the database keeps the same
 * value per row (function ranked_permille), so that the first hundred of many are found by an index.
 */

/** Lower edges of the bands, in tenths of a per cent: under 25 %, 25 to 50, 50 to 75, 75 to 100, 100 and more. */
export const BAND_EDGES = [0, 250, 500, 750, 1000] as const;
export type BandEdge = (typeof BAND_EDGES)[number];

export type RatioFacts = {
  /** Confirmed, net of refunds and disputes, and the saved budget declared: minor units of one currency. */
  confirmedMinor: bigint;
  savedMinor: bigint;
  /** True only when every baseline behind the saved budget is public. */
  baselinePublic: boolean;
};

/** A ratio as the public sees it: exact to a tenth of a per cent, or the band it lies in. */
export type RatioShown = { kind: 'exact'; permille: number } | { kind: 'band'; from: BandEdge };

/**
 * The redirect ratio as it may be shown; null where no budget is saved (organic posts only).
 *
 * Where a baseline is private, an exact ratio beside the public amount would give it away (amount ÷ ratio). So
 * would an order: a row between two public ratios is known to lie between them. Such a row is therefore shown as
 * its band and ranked at the band's lower edge, level with every other private row of the band.
 */
export function ratioShown(facts: RatioFacts): RatioShown | null {
  if (facts.savedMinor <= 0n) return null;
  const permille = Number((facts.confirmedMinor * 1000n) / facts.savedMinor);
  return facts.baselinePublic ? { kind: 'exact', permille } : { kind: 'band', from: bandOf(permille) };
}

/** The value a ratio is ranked by, in tenths of a per cent. */
export function rankedPermille(ratio: RatioShown): number {
  return ratio.kind === 'exact' ? ratio.permille : ratio.from;
}

/** The same the other way round: what may be shown of a row that the database ranked. */
export function shownFromRank(permille: number, baselinePublic: boolean): RatioShown {
  return baselinePublic ? { kind: 'exact', permille } : { kind: 'band', from: bandOf(permille) };
}

/** The upper edge of a band, null for the last one, which is open. */
export function bandEnd(from: BandEdge): BandEdge | null {
  return BAND_EDGES[BAND_EDGES.indexOf(from) + 1] ?? null;
}

function bandOf(permille: number): BandEdge {
  return BAND_EDGES.findLast((edge) => permille >= edge) ?? 0;
}

/**
 * Standard competition ranking of a sorted list: equal values share a rank, and the next rank skips as many
 * ("1, 1, 3"). Works on any part of the list.
 * @param rows sorted, best first
 * @param first of the whole list: how many rows stand before the first of these, and how many are better than it
 */
export function withRanks<Row>(
  rows: readonly Row[],
  equal: (a: Row, b: Row) => boolean,
  first: { before: number; better: number } = { before: 0, better: 0 },
): (Row & { rank: number })[] {
  let rank = first.better + 1;
  return rows.map((row, index) => {
    const previous = rows[index - 1];
    if (previous !== undefined && !equal(previous, row)) rank = first.before + index + 1;
    return { ...row, rank };
  });
}

export const LEADERBOARD_ORDERS = ['ratio', 'weeks', 'amount'] as const;
export type LeaderboardOrder = (typeof LEADERBOARD_ORDERS)[number];
