import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { generate } from '@/dev/bench/generate';
import { SIZE_CLASSES } from '../companies/company';
import { db } from '../db';
import { transact } from '../transact';
import { BOARD_PAGE, readAmountBoards, readByAmount, readByRatio, readByWeeks } from './leaderboard-queries';
import { rankedPermille, ratioShown } from './ranking';
import { readTotals } from './totals-queries';

const at = new Date('2026-11-25T12:00:00Z');
beforeAll(() => generate(process.env.DATABASE_URL ?? '', { pledges: 400, seed: 3, at }));

/** The ratios as the rule says, from the pledges themselves; the projection must agree. */
async function ratiosFromPledges() {
  const pledges = await db().pledge.findMany({
    where: { status: 'published' },
    select: { companyId: true, company: { select: { slug: true } }, totals: true },
  });
  const groups = Map.groupBy(pledges, ({ company, totals }) => `${company.slug} ${totals?.currency}`);
  return [...groups].flatMap(([key, own]) => {
    const sum = (field: 'savedMinor' | 'confirmedMinor') =>
      own.reduce((all, { totals }) => all + (totals?.[field] ?? 0n), 0n);
    const ratio = ratioShown({
      confirmedMinor: sum('confirmedMinor'),
      savedMinor: sum('savedMinor'),
      baselinePublic: own.every(({ totals }) => totals?.baselineVisibility === 'public'),
    });
    return ratio && sum('confirmedMinor') > 0n ? [{ key, ratio, value: rankedPermille(ratio) }] : [];
  });
}

async function wholeByRatio() {
  const first = await readByRatio();
  const pages = Array.from({ length: Math.ceil(first.total / BOARD_PAGE) }, (_, index) =>
    readByRatio(index + 1),
  );
  return (await Promise.all(pages)).flatMap((page) => page.rows);
}

describe('by redirect ratio', () => {
  test('the database ranks as the rule does, for any figures', async () => {
    const minor = fc.bigInt({ min: 0n, max: 999_999_999_999n });
    const triples = fc.sample(fc.tuple(minor, minor, fc.boolean()), { numRuns: 500 });
    const rows = await db().$queryRaw<{ value: bigint | null }[]>`
      SELECT ranked_permille(x.c, x.s, x.p) AS value
        FROM unnest(${triples.map(([c]) => c)}::int8[], ${triples.map(([, s]) => s)}::int8[],
                    ${triples.map(([, , p]) => p)}::bool[]) WITH ORDINALITY AS x(c, s, p, n) ORDER BY x.n`;
    const expected = triples.map(([confirmedMinor, savedMinor, baselinePublic]) => {
      const ratio = ratioShown({ confirmedMinor, savedMinor, baselinePublic });
      return ratio && rankedPermille(ratio);
    });
    expect(rows.map(({ value }) => (value === null ? null : Number(value)))).toEqual(expected);
  });

  test('every company with confirmed money stands on it once per currency, with the ratio of its pledges', async () => {
    const expected = await ratiosFromPledges();
    const rows = await wholeByRatio();
    const shown = (row: (typeof rows)[number]) => [`${row.company.slug} ${row.currency}`, row.ratio] as const;
    expect(new Map(rows.map(shown))).toEqual(new Map(expected.map(({ key, ratio }) => [key, ratio])));
    expect(rows.length).toBe(expected.length);
    expect(rows.length).toBeGreaterThan(BOARD_PAGE);
  });

  test('ranks are those of the whole list on every page, and equal values share one', async () => {
    const rows = await wholeByRatio();
    const values = rows.map((row) => rankedPermille(row.ratio));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(rows.map((row) => row.rank)).toEqual(
      values.map((value) => 1 + values.filter((other) => other > value).length),
    );
  });

  test('private rows of one band stand in an order that has nothing to do with their ratio', async () => {
    const rows = (await wholeByRatio()).filter((row) => row.ratio.kind === 'band' && row.ratio.from === 1000);
    const companies = await db().company.findMany({
      where: { slug: { in: rows.map((row) => row.company.slug) } },
      orderBy: { id: 'asc' },
      select: { slug: true },
    });
    expect(rows.length).toBeGreaterThan(3);
    expect([...new Set(rows.map((row) => row.company.slug))]).toEqual(companies.map((one) => one.slug));
  });
});

test('by kept weeks: confirmed first, then declared, and nobody who kept none', async () => {
  const { rows } = await readByWeeks();
  const keys = rows.map((row) => [row.confirmed, row.declared] as const);
  expect(keys).toEqual(keys.toSorted(([a, b], [c, d]) => c - a || d - b));
  expect(keys.every(([confirmed, declared]) => confirmed + declared > 0)).toBe(true);
});

test('by amount: inside one size class and one currency, never across', async () => {
  const { boards, groups } = await readAmountBoards({}, 1000);
  expect(boards.length).toBe(groups.length);
  for (const { size, currency, rows } of boards) {
    expect(rows.every((row) => row.company.sizeClass === size && row.currency === currency)).toBe(true);
    const amounts = rows.map((row) => row.confirmedMinor);
    expect(amounts).toEqual(amounts.toSorted((a, b) => (b > a ? 1 : b < a ? -1 : 0)));
  }
  const sizes = boards.map((board) => SIZE_CLASSES.indexOf(board.size));
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect((await readByAmount('small', 'JPY')).rows).toEqual([]);
});

describe('what changes is seen at once', () => {
  const readTop = async () => {
    const { rows } = await readByRatio();
    const row = rows.find((one) => one.ratio.kind === 'exact');
    if (!row) throw new Error('no exact ratio on the first page');
    return row;
  };
  const onBoard = async (slug: string) => (await wholeByRatio()).filter((row) => row.company.slug === slug);

  test('money that goes back lowers the ratio; with none left the company leaves the board', async () => {
    const { company } = await readTop();
    const pledge = await db().pledge.findFirstOrThrow({
      where: { company: { slug: company.slug }, status: 'published', totals: { confirmedMinor: { gt: 0 } } },
      include: { totals: true },
    });
    const before = await onBoard(company.slug);
    const take = (minor: bigint) =>
      db().pledgeTotal.update({
        where: { pledgeId: pledge.id },
        data: { confirmedMinor: { decrement: minor }, receivedMinor: { decrement: minor } },
      });
    await take(1n);
    const after = await onBoard(company.slug);
    expect(after[0]?.confirmedMinor).toBe((before[0]?.confirmedMinor ?? 0n) - 1n);
    await db().pledgeTotal.updateMany({
      where: { pledge: { company: { slug: company.slug } } },
      data: { confirmedMinor: 0n },
    });
    expect(await onBoard(company.slug)).toEqual([]);
  });

  test('a withdrawn pledge leaves the board and the totals', async () => {
    const { company } = await readTop();
    const own = await db().pledge.findMany({
      where: { company: { slug: company.slug }, status: 'published' },
    });
    const sum = async () => (await readTotals()).reduce((all, one) => all + one.confirmed.minor, 0n);
    const before = await sum();
    await db().pledge.updateMany({
      where: { id: { in: own.map((pledge) => pledge.id) } },
      data: { status: 'withdrawn', withdrawnAt: at, withdrawnWhy: 'test' },
    });
    expect(await onBoard(company.slug)).toEqual([]);
    expect(await sum()).toBeLessThan(before);
  });

  test('of many acts on one company at once none is forgotten', async () => {
    const company = await db().company.findFirstOrThrow({
      where: { pledges: { some: { status: 'published' } } },
    });
    const base = {
      companyId: company.id,
      createdById: company.createdById,
      createdAt: at,
      status: 'published',
      version: 1,
    };
    const ids = Array.from({ length: 12 }, () => randomUUID());
    await db().pledge.createMany({
      data: ids.map((id, index) => ({
        ...base,
        id,
        reference: `QW-RACE-00${String(index).padStart(2, '0')}`,
        publishedAt: at,
      })),
    });
    const totals = {
      currency: 'CHF',
      savedMinor: 100n,
      redirectMinor: 100n,
      baselineVisibility: 'public',
      dueOn: at,
      dueAt: at,
    };
    await Promise.all(
      ids.map((pledgeId) =>
        transact((tx) =>
          tx.pledgeTotal.create({
            data: {
              ...totals,
              pledgeId,
              firstWeekStartsAt: at,
              lastWeekEndsAt: at,
              weekCount: 1,
              confirmedMinor: 50n,
              receivedMinor: 50n,
            },
          }),
        ),
      ),
    );
    const rows = await db().$queryRaw<{ saved: bigint; confirmed: bigint }[]>`
      SELECT saved_minor AS saved, confirmed_minor AS confirmed FROM company_ratios
       WHERE company_id = ${company.id}::uuid AND currency = 'CHF'`;
    expect(rows).toEqual([{ saved: 1200n, confirmed: 600n }]);
  });
});

test('the declared sum holds public amounts only; the others are counted', async () => {
  const totals = await readTotals();
  const pledges = await db().pledgeTotal.findMany({ where: { pledge: { status: 'published' } } });
  for (const { currency, declared, undisclosed } of totals) {
    const own = pledges.filter((one) => one.currency === currency);
    const open = own.filter((one) => one.baselineVisibility === 'public');
    expect(declared.minor, currency).toBe(open.reduce((sum, one) => sum + one.redirectMinor, 0n));
    expect(undisclosed, currency).toBe(own.length - open.length);
  }
});

test('a company that grows into another size class is ranked there', async () => {
  const { groups } = await readAmountBoards({ size: 'micro' });
  const group = groups.find((one) => one.size === 'micro');
  if (!group) throw new Error('no micro company has confirmed money');
  const [first] = (await readByAmount('micro', group.currency)).rows;
  await db().company.update({ where: { slug: first?.company.slug ?? '' }, data: { sizeClass: 'small' } });
  const slugs = async (size: 'micro' | 'small') =>
    (await readByAmount(size, group.currency)).rows.map((row) => row.company.slug);
  expect(await slugs('micro')).not.toContain(first?.company.slug);
  expect(await slugs('small')).toContain(first?.company.slug);
});
