import { randomUUID } from 'node:crypto';
import { db } from '../db';
import { addCalendarDays, type Monday, weekNumber } from '../time';
import type { Tx } from '../transact';
import type { ScopeText } from './text';

export type ScopeOf = { pledgeId: string; companyId: string; version: number };

/** One of our own pledges that names the same platform, week, brand and country. */
export type Clash = { reference: string; platformSlug: string; mondays: Monday[] };

/** The Monday of a week by the number under which the database keeps it. */
export const mondayNumbered = (number: number): Monday => addCalendarDays('1970-01-05', number * 7);

/** Brands are compared without regard to case and white space; the text keeps them as typed. */
const brandKey = (brand: string) => brand.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const weeksLiteral = (weeks: readonly Monday[]) =>
  `{${weeks.map((week) => `[${weekNumber(week)},${weekNumber(week) + 1})`).join(',')}}`;

/** "all" is the unbounded range, which overlaps every list. */
const keysOf = (scope: ScopeText) => ({
  brands: scope.brands === 'all' ? null : scope.brands.map(brandKey),
  countries: scope.countries === 'all' ? null : scope.countries,
});

/**
 * Writes the scopes of a version, live: one row per platform, with multiranges that Prisma cannot express.
 * @throws the database's refusal by `pledge_scopes_no_overlap` when another pledge of the company has them
 */
export async function insertScopes(
  tx: Tx,
  of: ScopeOf,
  scope: ScopeText,
  weeks: readonly Monday[],
): Promise<void> {
  const { brands, countries } = keysOf(scope);
  for (const platform of scope.platforms) {
    await tx.$executeRaw`
      INSERT INTO pledge_scopes
        (id, pledge_id, version, company_id, platform_slug, paid, organic, weeks, brands, countries, live)
      VALUES (${randomUUID()}::uuid, ${of.pledgeId}::uuid, ${of.version}, ${of.companyId}::uuid, ${platform.slug},
        ${platform.paid}, ${platform.organic}, ${weeksLiteral(weeks)}::int4multirange,
        CASE WHEN ${brands === null} THEN '{(,)}'::text_multirange
             ELSE (SELECT range_agg(text_range(b, b, '[]')) FROM unnest(${brands ?? []}::text[]) b) END,
        CASE WHEN ${countries === null} THEN '{(,)}'::text_multirange
             ELSE (SELECT range_agg(text_range(c, c, '[]')) FROM unnest(${countries ?? []}::text[]) c) END,
        true)`;
  }
}

/** Takes scopes out of force: of one version, or of all versions but one, or of the whole pledge. */
export async function retireScopes(
  tx: Tx,
  pledgeId: string,
  which: { only?: number; allBut?: readonly number[] } = {},
): Promise<void> {
  await tx.pledgeScope.updateMany({
    where: {
      pledgeId,
      live: true,
      ...(which.only === undefined ? {} : { version: which.only }),
      ...(which.allBut === undefined ? {} : { version: { notIn: [...which.allBut] } }),
    },
    data: { live: false },
  });
}

/** The company's other live pledges that the same silence is promised in already, to explain the clash. */
export async function findClashes(
  of: { pledgeId: string; companyId: string },
  scope: ScopeText,
  weeks: readonly Monday[],
): Promise<Clash[]> {
  const { brands, countries } = keysOf(scope);
  const slugs = scope.platforms.map((platform) => platform.slug);
  const rows = await db().$queryRaw<{ reference: string; platform_slug: string; weeks: number[] }[]>`
    SELECT p.reference, s.platform_slug,
      (SELECT array_agg(n ORDER BY n) FROM unnest(s.weeks * ${weeksLiteral(weeks)}::int4multirange) r,
         generate_series(lower(r), upper(r) - 1) n) AS weeks
    FROM pledge_scopes s JOIN pledges p ON p.id = s.pledge_id
    WHERE s.live AND s.company_id = ${of.companyId}::uuid AND s.pledge_id <> ${of.pledgeId}::uuid
      AND s.platform_slug = ANY(${slugs}::text[])
      AND s.weeks && ${weeksLiteral(weeks)}::int4multirange
      AND (${brands === null} OR s.brands &&
        (SELECT coalesce(range_agg(text_range(b, b, '[]')), '{}') FROM unnest(${brands ?? []}::text[]) b))
      AND (${countries === null} OR s.countries &&
        (SELECT coalesce(range_agg(text_range(c, c, '[]')), '{}') FROM unnest(${countries ?? []}::text[]) c))
    ORDER BY p.reference, s.platform_slug`;
  return rows.map((row) => ({
    reference: row.reference,
    platformSlug: row.platform_slug,
    mondays: row.weeks.map(mondayNumbered),
  }));
}
