import { db } from '../db';

/** Two books that should say the same and do not. */
export type Difference = {
  /** What differs, for a person: "donation QD-…: captured". */
  what: string;
  expected: string;
  found: string;
  /** Which recomputation found it. */
  cause: string;
};

/**
 * Recomputes every projection of money from what it is a projection of: entries from facts, a donation's totals
 * from its entries, its state from facts and live verifications, and the figures of pledges, companies and the
 * site from those. Reads one snapshot, changes nothing.
 * @returns every difference; an empty list means that the books agree
 */
export function reconcileBooks(): Promise<Difference[]> {
  return db().$transaction(
    async (tx) => {
      const found: Difference[] = [];
      for (const query of CHECKS) found.push(...(await tx.$queryRawUnsafe<Difference[]>(query)));
      return found;
    },
    { isolationLevel: 'RepeatableRead', timeout: 600_000 },
  );
}

/** Net of one donation, from its ledger entries alone. */
const NET = `
  WITH sums AS (
    SELECT donation_id,
      coalesce(sum(amount_minor) FILTER (WHERE debit = 'donor'), 0) AS captured,
      coalesce(sum(CASE WHEN credit = 'refunded' THEN amount_minor WHEN debit = 'refunded' THEN -amount_minor END), 0) AS refunded,
      coalesce(sum(CASE WHEN credit = 'disputed' THEN amount_minor WHEN debit = 'disputed' THEN -amount_minor END), 0) AS disputed,
      coalesce(sum(amount_minor) FILTER (WHERE credit = 'fees'), 0) AS fees
    FROM ledger_entries GROUP BY donation_id
  ), verified AS (
    SELECT DISTINCT donation_id FROM decisions WHERE kind = 'verify_donation' AND live
  ), net AS (
    SELECT d.id, d.pledge_id, d.company_id, d.currency,
      greatest(coalesce(s.captured - s.refunded - s.disputed, 0), 0) AS received,
      CASE WHEN v.donation_id IS NULL THEN 0 ELSE greatest(coalesce(s.captured - s.refunded - s.disputed, 0), 0) END AS confirmed
    FROM donations d LEFT JOIN sums s ON s.donation_id = d.id LEFT JOIN verified v ON v.donation_id = d.id
  )`;

/** What each effect posts, said a second time on purpose: a slip in `ledger.ts` shows as a difference. */
const POSTINGS = `
  WITH posting (effect, debit, credit) AS (VALUES
    ('captured', 'donor', 'beneficiary'), ('fee', 'beneficiary', 'fees'),
    ('refunded', 'beneficiary', 'refunded'), ('refund_failed', 'refunded', 'beneficiary'),
    ('dispute_withdrawn', 'beneficiary', 'disputed'), ('dispute_reinstated', 'disputed', 'beneficiary'))`;

/** Each: what, expected, found, cause of every row that differs. */
const CHECKS = [
  `${POSTINGS} SELECT 'fact ' || f.object_id || ' ' || f.effect AS what,
     coalesce(f.amount_minor, 0)::text AS expected, coalesce(sum(e.amount_minor), 0)::text AS found,
     'entries of the ledger against facts' AS cause
   FROM stripe_facts f LEFT JOIN posting p USING (effect)
     LEFT JOIN ledger_entries e ON e.object_id = f.object_id AND e.effect = f.effect
       AND e.donation_id = f.donation_id AND e.currency = f.currency AND e.debit = p.debit AND e.credit = p.credit
   GROUP BY f.object_id, f.effect HAVING coalesce(f.amount_minor, 0) <> coalesce(sum(e.amount_minor), 0)`,
  `${POSTINGS} SELECT 'entry ' || e.id AS what, 'a posting of ' || e.effect AS expected,
     e.debit || ' to ' || e.credit AS found, 'entries of the ledger against facts' AS cause
   FROM ledger_entries e LEFT JOIN posting p USING (effect, debit, credit) WHERE p.effect IS NULL`,
  `${NET} SELECT 'donation ' || d.reference || ': captured, refunded, disputed, fees' AS what,
     concat_ws(', ', coalesce(s.captured, 0), coalesce(s.refunded, 0), coalesce(s.disputed, 0), coalesce(s.fees, 0)) AS expected,
     concat_ws(', ', coalesce(t.captured_minor, 0), coalesce(t.refunded_minor, 0), coalesce(t.disputed_minor, 0), coalesce(t.fee_minor, 0)) AS found,
     'totals of donations against the ledger' AS cause
   FROM donations d LEFT JOIN sums s ON s.donation_id = d.id LEFT JOIN donation_totals t ON t.donation_id = d.id
   WHERE (coalesce(s.captured, 0), coalesce(s.refunded, 0), coalesce(s.disputed, 0), coalesce(s.fees, 0))
     <> (coalesce(t.captured_minor, 0), coalesce(t.refunded_minor, 0), coalesce(t.disputed_minor, 0), coalesce(t.fee_minor, 0))`,
  `${NET}, told AS (
     SELECT d.id, d.reference, d.state, CASE
       WHEN bool_or(f.effect = 'captured') THEN CASE WHEN bool_or(v.donation_id IS NOT NULL) THEN 'confirmed' ELSE 'received' END
       WHEN bool_or(f.effect = 'failed') THEN 'failed'
       WHEN bool_or(f.effect IN ('processing', 'completed')) THEN 'processing'
       WHEN bool_or(f.effect = 'expired') THEN 'expired' ELSE 'started' END AS expected
     FROM donations d LEFT JOIN stripe_facts f ON f.donation_id = d.id LEFT JOIN verified v ON v.donation_id = d.id
     GROUP BY d.id)
   SELECT 'donation ' || reference || ': state' AS what, expected, state AS found, 'states against facts' AS cause
   FROM told WHERE expected <> state`,
  `${NET} SELECT 'pledge ' || p.reference || ': received, confirmed' AS what,
     concat_ws(', ', coalesce(sum(n.received), 0), coalesce(sum(n.confirmed), 0)) AS expected,
     concat_ws(', ', t.received_minor, t.confirmed_minor) AS found, 'figures of pledges against the ledger' AS cause
   FROM pledge_totals t JOIN pledges p ON p.id = t.pledge_id
     LEFT JOIN net n ON n.pledge_id = t.pledge_id AND n.currency = t.currency
   GROUP BY p.reference, t.pledge_id
   HAVING (coalesce(sum(n.received), 0), coalesce(sum(n.confirmed), 0)) <> (t.received_minor, t.confirmed_minor)`,
  `${NET}, by_company AS (
     SELECT company_id, currency, sum(received) AS received, sum(confirmed) AS confirmed FROM net GROUP BY 1, 2)
   SELECT 'company ' || c.slug || ', ' || coalesce(t.currency, b.currency) || ': received, confirmed' AS what,
     concat_ws(', ', coalesce(b.received, 0), coalesce(b.confirmed, 0)) AS expected,
     concat_ws(', ', coalesce(t.received_minor, 0), coalesce(t.confirmed_minor, 0)) AS found,
     'figures of companies against the ledger' AS cause
   FROM by_company b FULL JOIN company_totals t ON t.company_id = b.company_id AND t.currency = b.currency
     JOIN companies c ON c.id = coalesce(t.company_id, b.company_id)
   WHERE (coalesce(b.received, 0), coalesce(b.confirmed, 0)) <> (coalesce(t.received_minor, 0), coalesce(t.confirmed_minor, 0))`,
  `${NET}, by_currency AS (SELECT currency, sum(received) AS received, sum(confirmed) AS confirmed FROM net GROUP BY 1)
   SELECT 'site, ' || coalesce(t.currency, b.currency) || ': received, confirmed' AS what,
     concat_ws(', ', coalesce(b.received, 0), coalesce(b.confirmed, 0)) AS expected,
     concat_ws(', ', coalesce(t.received_minor, 0), coalesce(t.confirmed_minor, 0)) AS found,
     'figures of the site against the ledger' AS cause
   FROM by_currency b FULL JOIN site_totals t ON t.currency = b.currency
   WHERE (coalesce(b.received, 0), coalesce(b.confirmed, 0)) <> (coalesce(t.received_minor, 0), coalesce(t.confirmed_minor, 0))`,
  `${NET}, ranked AS (
     SELECT p.company_id, t.currency, coalesce(sum(n.confirmed), 0) AS confirmed
     FROM pledge_totals t JOIN pledges p ON p.id = t.pledge_id AND p.status = 'published'
       LEFT JOIN net n ON n.pledge_id = t.pledge_id AND n.currency = t.currency GROUP BY 1, 2)
   SELECT 'leaderboard, company ' || c.slug || ', ' || coalesce(r.currency, b.currency) || ': confirmed' AS what,
     coalesce(r.confirmed, 0)::text AS expected, coalesce(b.confirmed_minor, 0)::text AS found,
     'leaderboard against the ledger' AS cause
   FROM ranked r FULL JOIN company_ratios b ON b.company_id = r.company_id AND b.currency = r.currency
     JOIN companies c ON c.id = coalesce(r.company_id, b.company_id)
   WHERE coalesce(r.confirmed, 0) <> coalesce(b.confirmed_minor, 0)`,
  `WITH declared AS (
     SELECT t.currency, sum(t.redirect_minor) AS minor FROM pledge_totals t JOIN pledges p ON p.id = t.pledge_id
     WHERE p.status = 'published' GROUP BY 1)
   SELECT 'site, ' || coalesce(t.currency, d.currency) || ': declared' AS what, coalesce(d.minor, 0)::text AS expected,
     coalesce(t.declared_minor, 0)::text AS found, 'declared total against published pledges' AS cause
   FROM declared d FULL JOIN site_totals t ON t.currency = d.currency
   WHERE coalesce(d.minor, 0) <> coalesce(t.declared_minor, 0)`,
];
