import { Prisma } from '@/generated/prisma/client';
import { db } from '../db';
import type { RecordKind } from '../record/record';

/** An entry of the public log. Facts only; the page and the API put them into words. */
export type PublicRecordEntry = {
  seq: string;
  at: Date;
  kind: PublicKind;
  actor: 'company' | 'administrator' | 'beneficiary' | 'stripe' | 'system';
  pledge: string | null;
  beneficiary: string | null;
  data: Record<string, unknown>;
};

/**
 * What of the log is public. Not a payment that never came about, nor what an administrator declined, nor who
 * may act for the company: those concern the company alone.
 */
export const PUBLIC_KINDS = [
  'company_approved',
  'company_changed',
  'pledge_signed',
  'pledge_published',
  'pledge_withdrawn',
  'week_answered',
  'donation_received',
  'donation_confirmed',
  'donation_confirmation_revoked',
  'donation_refunded',
  'donation_refund_failed',
  'donation_disputed',
  'donation_dispute_won',
  'donation_dispute_lost',
  'correction',
] as const satisfies readonly RecordKind[];
export type PublicKind = (typeof PUBLIC_KINDS)[number];

type About = { companyId: string } | { pledgeId: string };

/** The public history of a company or of one pledge, newest first. Signatures that were never published stay out. */
export async function readRecord(about: About, limit = 200): Promise<PublicRecordEntry[]> {
  const subject =
    'pledgeId' in about
      ? Prisma.sql`e.pledge_id = ${about.pledgeId}::uuid`
      : Prisma.sql`e.company_id = ${about.companyId}::uuid`;
  type Row = Omit<PublicRecordEntry, 'seq'> & { seq: bigint };
  const rows = await db().$queryRaw<Row[]>`
    SELECT e.seq, e.at, e.kind, e.actor_role AS actor, p.reference AS pledge, b.name AS beneficiary, e.data
      FROM record_entries e
      LEFT JOIN pledges p ON p.id = e.pledge_id
      LEFT JOIN beneficiaries b ON b.id = e.beneficiary_id
     WHERE ${subject} AND e.kind = ANY (${[...PUBLIC_KINDS]})
       AND (p.id IS NULL OR p.published_at IS NOT NULL)
       AND (e.kind <> 'pledge_signed' OR EXISTS (
         SELECT 1 FROM record_entries n WHERE n.pledge_id = e.pledge_id AND n.kind = 'pledge_published'
            AND n.data ->> 'version' = e.data ->> 'version'))
     ORDER BY e.at DESC, e.seq DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, seq: row.seq.toString() }));
}
