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
  /** True when fictional pledges of the demonstration are among them. */
  sample: boolean;
};

/**
 * What published pledges declare and what is confirmed, per currency. The declared sum leaves out pledges whose
 * amount is private: the difference between two readings would be the newest one's baseline.
 */
export async function readTotals(): Promise<CurrencyTotals[]> {
  const rows = await db().$queryRaw<
    {
      currency: Currency;
      declared: bigint;
      confirmed: bigint;
      received: bigint;
      undisclosed: number;
      sample: boolean;
    }[]
  >`SELECT t.currency,
           coalesce(sum(t.redirect_minor) FILTER (WHERE t.baseline_visibility = 'public'), 0)::int8 AS declared,
           sum(t.confirmed_minor)::int8 AS confirmed,
           sum(t.received_minor - t.confirmed_minor)::int8 AS received,
           count(*) FILTER (WHERE t.baseline_visibility <> 'public')::int AS undisclosed,
           bool_or(p.sample) AS sample
      FROM pledges p JOIN pledge_totals t ON t.pledge_id = p.id
     WHERE p.status = 'published' GROUP BY 1 ORDER BY count(*) DESC, 1`;
  return rows.map(({ currency, declared, confirmed, received, undisclosed, sample }) => ({
    currency,
    declared: { minor: declared, currency },
    confirmed: { minor: confirmed, currency },
    received: { minor: received, currency },
    undisclosed,
    sample,
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

/** The Mondays, of the 52 weeks from one on, in which somebody is quiet: one look into an index each. */
export async function readQuietWeeks(from: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ monday: string }[]>`
    SELECT to_char(m.monday, 'YYYY-MM-DD') AS monday
      FROM (SELECT ${from}::date + 7 * n AS monday FROM generate_series(0, 51) n) m
     WHERE EXISTS (
       SELECT 1 FROM pledge_weeks w JOIN pledges p ON p.id = w.pledge_id AND p.published_at IS NOT NULL
        WHERE w.monday = m.monday)
     ORDER BY 1`;
  return rows.map((row) => row.monday);
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
