import { Prisma } from '@/generated/prisma/client';
import { SIZE_CLASSES, type SizeClass } from '../companies/company';
import { db } from '../db';
import type { Currency } from '../money';
import { type RatioShown, shownFromRank, withRanks } from './ranking';
import { SHOWN_NAME } from './shown-company';

export const BOARD_PAGE = 100;

export type BoardCompany = {
  slug: string;
  name: string;
  country: string;
  sizeClass: SizeClass;
  sample: boolean;
};
export type RatioRow = {
  rank: number;
  company: BoardCompany;
  currency: Currency;
  confirmedMinor: bigint;
  ratio: RatioShown;
};
/** Kept weeks: confirmed ones need proof, declared ones are the company's word. `weeks` were pledged. */
export type WeeksRow = {
  rank: number;
  company: BoardCompany;
  confirmed: number;
  declared: number;
  weeks: number;
};
export type AmountRow = { rank: number; company: BoardCompany; currency: Currency; confirmedMinor: bigint };
export type Board<Row> = { rows: Row[]; total: number };

type Company = {
  slug: string;
  display_name: string;
  country: string;
  size_class: SizeClass;
  sample: boolean;
};
const COMPANY = Prisma.sql`c.slug, ${SHOWN_NAME} AS display_name, c.country, c.size_class, c.sample`;

/** Companies with confirmed money by redirect ratio: one row per company and currency. Ties by registration. */
export async function readByRatio(page = 1): Promise<Board<RatioRow>> {
  type Row = Company & {
    currency: Currency;
    confirmed_minor: bigint;
    baseline_public: boolean;
    value: bigint;
  };
  const listed = Prisma.sql`company_ratios r WHERE r.confirmed_minor > 0 AND r.saved_minor > 0`;
  const [rows, total] = await Promise.all([
    db().$queryRaw<Row[]>`
      SELECT ${COMPANY}, x.* FROM (
        SELECT r.company_id, r.currency, r.confirmed_minor, r.baseline_public, r.ranked_permille AS value
          FROM ${listed} ORDER BY r.ranked_permille DESC, r.company_id, r.currency ${slice(page)}) x
      JOIN companies c ON c.id = x.company_id ORDER BY x.value DESC, x.company_id, x.currency`,
    count(listed),
  ]);
  const better = await betterThan(
    rows,
    page,
    (top) => Prisma.sql`${listed} AND r.ranked_permille > ${top.value}`,
  );
  return {
    total,
    rows: withRanks(rows, (a, b) => a.value === b.value, better).map((row) => ({
      rank: row.rank,
      company: companyOf(row),
      currency: row.currency,
      confirmedMinor: row.confirmed_minor,
      ratio: shownFromRank(Number(row.value), row.baseline_public),
    })),
  };
}

/** Companies that kept weeks: confirmed ones first, then declared ones. */
export async function readByWeeks(page = 1): Promise<Board<WeeksRow>> {
  type Row = Company & { confirmed_kept: number; declared_kept: number; weeks: number };
  const listed = Prisma.sql`company_standings s WHERE (s.declared_kept > 0 OR s.confirmed_kept > 0)`;
  const [rows, total] = await Promise.all([
    db().$queryRaw<Row[]>`
      SELECT ${COMPANY}, x.* FROM (
        SELECT s.company_id, s.confirmed_kept, s.declared_kept, s.weeks
          FROM ${listed} ORDER BY s.confirmed_kept DESC, s.declared_kept DESC, s.company_id ${slice(page)}) x
      JOIN companies c ON c.id = x.company_id
      ORDER BY x.confirmed_kept DESC, x.declared_kept DESC, x.company_id`,
    count(listed),
  ]);
  const better = await betterThan(
    rows,
    page,
    (top) =>
      Prisma.sql`${listed} AND (s.confirmed_kept, s.declared_kept) > (${top.confirmed_kept}, ${top.declared_kept})`,
  );
  const equal = (a: Row, b: Row) =>
    a.confirmed_kept === b.confirmed_kept && a.declared_kept === b.declared_kept;
  return {
    total,
    rows: withRanks(rows, equal, better).map((row) => ({
      rank: row.rank,
      company: companyOf(row),
      confirmed: row.confirmed_kept,
      declared: row.declared_kept,
      weeks: row.weeks,
    })),
  };
}

/** Which size classes and currencies have confirmed money at all, and how many companies each. */
export async function readAmountGroups(): Promise<
  { size: SizeClass; currency: Currency; companies: number }[]
> {
  const rows = await db().$queryRaw<{ size: SizeClass; currency: Currency; companies: number }[]>`
    SELECT r.size_class AS size, r.currency, count(*)::int AS companies
      FROM company_ratios r WHERE r.confirmed_minor > 0 GROUP BY 1, 2 ORDER BY 3 DESC, 2`;
  return rows.toSorted((a, b) => SIZE_CLASSES.indexOf(a.size) - SIZE_CLASSES.indexOf(b.size));
}

/** Confirmed amounts inside one size class and one currency: amounts of unlike companies start fights. */
export async function readByAmount(size: SizeClass, currency: Currency, page = 1): Promise<Board<AmountRow>> {
  type Row = Company & { confirmed_minor: bigint };
  const listed = Prisma.sql`company_ratios r
    WHERE r.confirmed_minor > 0 AND r.currency = ${currency}::char(3) AND r.size_class = ${size}`;
  const [rows, total] = await Promise.all([
    db().$queryRaw<Row[]>`
      SELECT ${COMPANY}, x.confirmed_minor FROM (
        SELECT r.company_id, r.confirmed_minor
          FROM ${listed} ORDER BY r.confirmed_minor DESC, r.company_id ${slice(page)}) x
      JOIN companies c ON c.id = x.company_id ORDER BY x.confirmed_minor DESC, x.company_id`,
    count(listed),
  ]);
  const better = await betterThan(
    rows,
    page,
    (top) => Prisma.sql`${listed} AND r.confirmed_minor > ${top.confirmed_minor}`,
  );
  return {
    total,
    rows: withRanks(rows, (a, b) => a.confirmed_minor === b.confirmed_minor, better).map((row) => ({
      rank: row.rank,
      company: companyOf(row),
      currency,
      confirmedMinor: row.confirmed_minor,
    })),
  };
}

export type AmountBoard = Board<AmountRow> & { size: SizeClass; currency: Currency };

/**
 * Boards by amount: one per size class and currency that has any. With both chosen, one whole list by pages;
 * otherwise the first rows of each.
 */
export async function readAmountBoards(
  chosen: { size?: SizeClass; currency?: Currency; page?: number },
  first = 10,
): Promise<{ boards: AmountBoard[]; groups: { size: SizeClass; currency: Currency; companies: number }[] }> {
  const groups = await readAmountGroups();
  const wanted = groups.filter(
    ({ size, currency }) =>
      (!chosen.size || size === chosen.size) && (!chosen.currency || currency === chosen.currency),
  );
  const whole = chosen.size !== undefined && chosen.currency !== undefined;
  const boards = await Promise.all(
    wanted.map(async ({ size, currency }) => {
      const board = await readByAmount(size, currency, whole ? chosen.page : 1);
      return { ...board, rows: whole ? board.rows : board.rows.slice(0, first), size, currency };
    }),
  );
  return { boards, groups };
}

const slice = (page: number) => Prisma.sql`LIMIT ${BOARD_PAGE} OFFSET ${(page - 1) * BOARD_PAGE}`;

async function count(listed: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<[{ n: number }]>`SELECT count(*)::int AS n FROM ${listed}`;
  return row.n;
}

/** On a page further down, equal rows may stand on the page before: count what is better than the first one. */
async function betterThan<Row>(rows: readonly Row[], page: number, better: (top: Row) => Prisma.Sql) {
  const [top] = rows;
  if (top === undefined || page === 1) return { before: 0, better: 0 };
  return { before: (page - 1) * BOARD_PAGE, better: await count(better(top)) };
}

function companyOf(row: Company): BoardCompany {
  return {
    slug: row.slug,
    name: row.display_name,
    country: row.country,
    sizeClass: row.size_class,
    sample: row.sample,
  };
}
