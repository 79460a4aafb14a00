import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BAND_EDGES, bandEnd, rankedPermille, ratioShown, shownFromRank, withRanks } from './ranking';

const shown = (confirmed: number, saved: number, baselinePublic: boolean) =>
  ratioShown({ confirmedMinor: BigInt(confirmed), savedMinor: BigInt(saved), baselinePublic });

describe('what may be shown of a ratio', () => {
  test.each([
    [12_000, 12_000, { kind: 'exact', permille: 1000 }],
    [11_999, 12_000, { kind: 'exact', permille: 999 }],
    [1, 3, { kind: 'exact', permille: 333 }],
    [0, 12_000, { kind: 'exact', permille: 0 }],
    [30_000, 12_000, { kind: 'exact', permille: 2500 }],
  ])('a public baseline: %i of %i', (confirmed, saved, expected) => {
    expect(shown(confirmed, saved, true)).toEqual(expected);
  });

  test.each([
    [0, 0],
    [249, 0],
    [250, 250],
    [499, 250],
    [500, 500],
    [750, 750],
    [999, 750],
    [1000, 1000],
    [4000, 1000],
  ])('a private baseline: %i of 1000 is the band from %i', (confirmed, from) => {
    expect(shown(confirmed, 1000, false)).toEqual({ kind: 'band', from });
  });

  test('where nothing is saved there is no ratio', () => {
    expect(shown(100, 0, true)).toBeNull();
    expect(shown(100, 0, false)).toBeNull();
  });

  test('the last band is open, and each other ends where the next begins', () => {
    expect(BAND_EDGES.map(bandEnd)).toEqual([250, 500, 750, 1000, null]);
  });

  const minor = fc.bigInt({ min: 1n, max: 99_999_999_999n });

  test('of a private baseline nothing but the band comes out, neither shown nor by its place', () => {
    fc.assert(
      fc.property(minor, minor, minor, minor, (confirmedA, savedA, confirmedB, savedB) => {
        const a = ratioShown({ confirmedMinor: confirmedA, savedMinor: savedA, baselinePublic: false });
        const b = ratioShown({ confirmedMinor: confirmedB, savedMinor: savedB, baselinePublic: false });
        fc.pre(a?.kind === 'band' && b?.kind === 'band' && a.from === b.from);
        expect(a).toEqual(b);
        expect(a && rankedPermille(a)).toBe(b && rankedPermille(b));
      }),
    );
  });

  test('the band holds the ratio, and what is ranked can be shown again', () => {
    fc.assert(
      fc.property(minor, minor, fc.boolean(), (confirmedMinor, savedMinor, baselinePublic) => {
        const ratio = ratioShown({ confirmedMinor, savedMinor, baselinePublic });
        if (!ratio) throw new Error('a budget was saved');
        expect(shownFromRank(rankedPermille(ratio), baselinePublic)).toEqual(ratio);
        expect(confirmedMinor * 1000n >= savedMinor * BigInt(rankedPermille(ratio))).toBe(true);
        const end = ratio.kind === 'exact' ? ratio.permille + 1 : bandEnd(ratio.from);
        if (end !== null) expect(confirmedMinor * 1000n < savedMinor * BigInt(end)).toBe(true);
      }),
    );
  });
});

describe('ranks', () => {
  const rank = (values: number[], first?: Parameters<typeof withRanks>[2]) =>
    withRanks(
      values.map((value) => ({ value })),
      (a, b) => a.value === b.value,
      first,
    ).map((row) => row.rank);

  test('equal values share a rank, and the next one skips as many', () => {
    expect(rank([9, 9, 7, 5, 5, 5, 1])).toEqual([1, 1, 3, 4, 4, 4, 7]);
    expect(rank([])).toEqual([]);
  });

  const values = fc
    .array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 })
    .map((all) => all.sort((a, b) => b - a));

  test('a rank is one more than the number of better rows', () => {
    fc.assert(
      fc.property(values, (all) => {
        expect(rank(all)).toEqual(all.map((value) => 1 + all.filter((other) => other > value).length));
      }),
    );
  });

  test('any page of a list has the ranks of the whole list', () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }), (all, before, size) => {
        const page = all.slice(before, before + size);
        const better = all.filter((value) => value > (page[0] ?? 0)).length;
        expect(rank(page, { before, better })).toEqual(rank(all).slice(before, before + size));
      }),
    );
  });
});
