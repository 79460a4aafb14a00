import { db } from '../db';
import type { Currency, Money } from '../money';
import { addCalendarDays, mondayOf, now } from '../time';

export type CurrencyTotals = {
  currency: Currency;
  /** Redirects promised by published pledges whose baseline is public. */
  declared: Money;
  /** Confirmed, net; and received, not yet confirmed. Kept apart, and never converted. */
  confirmed: Money;
  received: Money;
  /** Pledges in this currency whose amount is not public: counted, never summed. */
  undisclosed: number;
};

/**
 * What published pledges declare and what is confirmed, per currency. The declared sum leaves out pledges whose
 * amount is private: the difference between two readings would be the newest one's baseline.
 */
export async function readTotals(): Promise<CurrencyTotals[]> {
  const rows = await db().$queryRaw<
    { currency: Currency; declared: bigint; confirmed: bigint; received: bigint; undisclosed: number }[]
  >`SELECT t.currency,
           coalesce(sum(t.redirect_minor) FILTER (WHERE t.baseline_visibility = 'public'), 0)::int8 AS declared,
           sum(t.confirmed_minor)::int8 AS confirmed,
           sum(t.received_minor - t.confirmed_minor)::int8 AS received,
           count(*) FILTER (WHERE t.baseline_visibility <> 'public')::int AS undisclosed
      FROM pledges p JOIN pledge_totals t ON t.pledge_id = p.id
     WHERE p.status = 'published' GROUP BY 1 ORDER BY count(*) DESC, 1`;
  return rows.map(({ currency, declared, confirmed, received, undisclosed }) => ({
    currency,
    declared: { minor: declared, currency },
    confirmed: { minor: confirmed, currency },
    received: { minor: received, currency },
    undisclosed,
  }));
}

export type SiteCounts = { pledges: number; companies: number; weeks: number };

/** How many published pledges, by how many companies, over how many pause weeks. */
export async function readCounts(): Promise<SiteCounts> {
  const [row] = await db().$queryRaw<[SiteCounts]>`
    SELECT coalesce(sum(pledges), 0)::int AS pledges, count(*)::int AS companies, coalesce(sum(weeks), 0)::int AS weeks
      FROM company_standings`;
  return row;
}

/** How many pledges are quiet in each of so many weeks from a Monday: everybody's year as one picture. */
export async function readQuietWeeks(
  from: string,
  weeks = 52,
): Promise<{ monday: string; pledges: number }[]> {
  return db().$queryRaw<{ monday: string; pledges: number }[]>`
    SELECT to_char(w.monday, 'YYYY-MM-DD') AS monday, count(*)::int AS pledges
      FROM pledge_weeks w JOIN pledges p ON p.id = w.pledge_id AND p.status = 'published'
     WHERE w.monday >= ${from}::date AND w.monday < ${addCalendarDays(from, weeks * 7)}::date
     GROUP BY 1 ORDER BY 1`;
}

/** The Monday of the next pause week that somebody has pledged, or null. */
export async function readNextPause(at: Date = now()): Promise<string | null> {
  const [row] = await db().$queryRaw<{ monday: string }[]>`
    SELECT to_char(w.monday, 'YYYY-MM-DD') AS monday
      FROM pledge_weeks w JOIN pledges p ON p.id = w.pledge_id AND p.status = 'published'
     WHERE w.starts_at > ${at}::timestamptz ORDER BY w.starts_at LIMIT 1`;
  return row?.monday ?? null;
}

/**
 * The year every strip of a page shows, so that a joint week is a column: 52 weeks from a quarter before this
 * Monday (UTC; a company's own weeks are in its own zone).
 */
export function yearShown(at: Date = now(), around: string = mondayOf(at, 'UTC')): string {
  return addCalendarDays(around, -13 * 7);
}
