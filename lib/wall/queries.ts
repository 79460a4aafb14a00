import { Prisma } from '@/generated/prisma/client';
import { db } from '../db';
import { now } from '../time';
import { type Place, writeCursor } from './cursor';
import { phaseCondition } from './phase-sql';
import type { WallFilters, WallQuery } from './schema';
import { SHOWN_NAME } from './shown-company';
import { readQuietWeeks } from './totals-queries';
import { type EntryRow, entryOf, type WallEntry } from './wall-entry';

export const PAGE = 50;
/** Counting further costs more than it tells: the wall then says "more than 10,000". */
export const COUNTED_TO = 10_000;

export type WallPage = {
  entries: WallEntry[];
  /** Cursors of the neighbouring pages; null where there is none. */
  newer: string | null;
  older: string | null;
  /** How many pledges match the filters; `more` when there are more than that. */
  count: { pledges: number; more: boolean };
};

/** One page of the wall, newest first, by keyset: as quick at any depth. */
export async function readWall(query: WallQuery, at: Date = now()): Promise<WallPage> {
  const { after, before, ...filters } = query;
  const where = conditions(filters, at);
  const [rows, count] = await Promise.all([readRows(where, { after, before }), countPledges(where, filters)]);
  const more = rows.length > PAGE;
  const page = rows.slice(0, PAGE);
  if (before) page.reverse();
  const entries = page.map((row) => entryOf(row, at));
  const [first, last] = [entries[0], entries.at(-1)];
  return {
    entries,
    newer: first && (before ? more : after !== undefined) ? writeCursor(first) : null,
    older: last && (before ? true : more) ? writeCursor(last) : null,
    count,
  };
}

/** The newest published pledges, for the home page; withdrawn ones are on the wall. */
export async function readNewest(limit: number, at: Date = now()): Promise<WallEntry[]> {
  const rows = await selectEntries(Prisma.sql`p.published_at IS NOT NULL AND p.status = 'published'`, limit);
  return rows.map((row) => entryOf(row, at));
}

/** Pledges with a pause week that runs at this instant, in their company's time zone; newest first. */
export async function readPausingNow(limit: number, at: Date = now()): Promise<WallEntry[]> {
  const rows = await selectEntries(phaseCondition('pausing_now', at), limit);
  return rows.map((row) => entryOf(row, at));
}

/** The public pledges of one company, newest first. */
export async function readCompanyEntries(companyId: string, at: Date = now()): Promise<WallEntry[]> {
  const where = Prisma.sql`p.published_at IS NOT NULL AND p.company_id = ${companyId}::uuid`;
  return (await selectEntries(where, 200)).map((row) => entryOf(row, at));
}

/** The newest published pledges that name a platform or network. */
export async function readPlatformEntries(slug: string, at: Date = now()): Promise<WallEntry[]> {
  const where = Prisma.sql`${conditions({ platform: slug }, at)} AND p.status = 'published'`;
  return (await selectEntries(where, 20)).map((row) => entryOf(row, at));
}

/** The newest published pledges that name a beneficiary. */
export async function readBeneficiaryEntries(beneficiaryId: string, at: Date = now()): Promise<WallEntry[]> {
  const where = Prisma.sql`p.published_at IS NOT NULL AND p.status = 'published' AND EXISTS (
    SELECT 1 FROM redirect_shares b WHERE b.pledge_id = p.id AND b.beneficiary_id = ${beneficiaryId}::uuid)`;
  return (await selectEntries(where, 20)).map((row) => entryOf(row, at));
}

/** One public pledge by its reference; null where there is none, or where it was never published. */
export async function readEntry(reference: string, at: Date = now()): Promise<WallEntry | null> {
  const where = Prisma.sql`p.published_at IS NOT NULL AND p.reference = ${reference}`;
  const [row] = await selectEntries(where, 1);
  return row ? entryOf(row, at) : null;
}

function conditions(filters: WallFilters, at: Date): Prisma.Sql {
  const { platform, country, industry, phase, week, q } = filters;
  const parts = [Prisma.sql`p.published_at IS NOT NULL`];
  if (platform)
    parts.push(Prisma.sql`EXISTS (SELECT 1 FROM pledge_scopes s
      WHERE s.pledge_id = p.id AND s.version = p.version AND s.platform_slug = ${platform})`);
  if (country) parts.push(Prisma.sql`c.country = ${country}::char(2)`);
  if (industry) parts.push(Prisma.sql`c.industry = ${industry}::char(1)`);
  if (phase) parts.push(phaseCondition(phase, at));
  if (week)
    parts.push(Prisma.sql`EXISTS (SELECT 1 FROM pledge_weeks w
      WHERE w.pledge_id = p.id AND w.monday = ${week}::date)`);
  if (q) parts.push(named(q));
  return Prisma.join(parts, ' AND ');
}

/** A search without a letter or a digit has no trigram: the index would be walked whole to find nothing. */
function named(q: string): Prisma.Sql {
  return /[\p{L}\p{N}]/u.test(q)
    ? Prisma.sql`p.company_id IN (SELECT companies_named(${q}))`
    : Prisma.sql`false`;
}

function readRows(
  where: Prisma.Sql,
  { after, before }: { after?: Place; before?: Place },
): Promise<EntryRow[]> {
  if (after) {
    const older = Prisma.sql`(p.published_at, p.id) < (${after.publishedAt}::timestamptz, ${after.id}::uuid)`;
    return selectEntries(Prisma.sql`${where} AND ${older}`, PAGE + 1);
  }
  if (before) {
    const newer = Prisma.sql`(p.published_at, p.id) > (${before.publishedAt}::timestamptz, ${before.id}::uuid)`;
    return selectEntries(Prisma.sql`${where} AND ${newer}`, PAGE + 1, Prisma.sql`ASC`);
  }
  return selectEntries(where, PAGE + 1);
}

/** One statement: find the rows first, then gather what belongs to each, so that only shown rows are gathered. */
function selectEntries(
  where: Prisma.Sql,
  limit: number,
  direction: Prisma.Sql = Prisma.sql`DESC`,
): Promise<EntryRow[]> {
  return db().$queryRaw<EntryRow[]>`
    WITH page AS MATERIALIZED (
      SELECT p.id, p.published_at
        FROM pledges p JOIN companies c ON c.id = p.company_id JOIN pledge_totals t ON t.pledge_id = p.id
       WHERE ${where}
       ORDER BY p.published_at ${direction}, p.id ${direction} LIMIT ${limit}
    )
    SELECT p.id, p.reference, p.status, p.published_at, p.withdrawn_at, p.sample,
           c.slug AS company_slug, ${SHOWN_NAME} AS company_name, c.country, c.industry, c.size_class,
           c.time_zone, c.sample AS company_sample,
           t.currency, t.saved_minor, t.redirect_minor, t.baseline_visibility AS visibility, t.confirmed_minor,
           t.received_minor, t.declared_kept, t.confirmed_kept, t.due_on::text AS due_on, t.due_at,
           (SELECT jsonb_agg(jsonb_build_array(w.monday, (extract(epoch FROM w.starts_at) * 1000)::int8,
                     (extract(epoch FROM w.ends_at) * 1000)::int8, a.answer) ORDER BY w.monday)
              FROM pledge_weeks w LEFT JOIN LATERAL (
                SELECT answer FROM week_answers x WHERE x.pledge_id = w.pledge_id AND x.monday = w.monday
                 ORDER BY x.at DESC, x.id DESC LIMIT 1) a ON true
             WHERE w.pledge_id = p.id) AS weeks,
           (SELECT jsonb_agg(jsonb_build_array(l.slug, l.name, s.paid, s.organic) ORDER BY l.position)
              FROM pledge_scopes s JOIN platforms l ON l.slug = s.platform_slug
             WHERE s.pledge_id = p.id AND s.version = p.version) AS platforms,
           (SELECT jsonb_agg(jsonb_build_array(b.slug, b.name) ORDER BY b.name)
              FROM redirect_shares r JOIN beneficiaries b ON b.id = r.beneficiary_id
             WHERE r.pledge_id = p.id) AS beneficiaries
      FROM page JOIN pledges p ON p.id = page.id JOIN companies c ON c.id = p.company_id
      JOIN pledge_totals t ON t.pledge_id = p.id
     ORDER BY p.published_at ${direction}, p.id ${direction}`;
}

async function countPledges(
  where: Prisma.Sql,
  { country, industry, phase }: WallFilters,
): Promise<{ pledges: number; more: boolean }> {
  // A count joins only what its filters ask about: unfiltered it walks one index.
  const companies = country || industry ? Prisma.sql`JOIN companies c ON c.id = p.company_id` : Prisma.empty;
  const totals = phase ? Prisma.sql`JOIN pledge_totals t ON t.pledge_id = p.id` : Prisma.empty;
  const [row] = await db().$queryRaw<[{ n: number }]>`
    SELECT count(*)::int AS n FROM (
      SELECT 1 FROM pledges p ${companies} ${totals} WHERE ${where} LIMIT ${COUNTED_TO + 1}) counted`;
  return { pledges: Math.min(row.n, COUNTED_TO), more: row.n > COUNTED_TO };
}

export type FilterOptions = {
  platforms: { slug: string; name: string }[];
  countries: string[];
  /** Mondays of weeks in which somebody is quiet, in the year shown. */
  weeks: string[];
};

/** What the wall can be narrowed by: only what would find something. */
export async function readFilterOptions(year: string): Promise<FilterOptions> {
  const [platforms, countries, weeks] = await Promise.all([
    db().platform.findMany({ select: { slug: true, name: true }, orderBy: { position: 'asc' } }),
    db().$queryRaw<{ country: string }[]>`
      SELECT DISTINCT c.country FROM company_standings s JOIN companies c ON c.id = s.company_id ORDER BY 1`,
    readQuietWeeks(year),
  ]);
  return {
    platforms,
    countries: countries.map((row) => row.country),
    weeks,
  };
}
