import { Prisma } from '@/generated/prisma/client';
import { db } from '../db';
import type { Currency } from '../money';
import { SHOWN_NAME } from './shown-company';

/** One of the two keys of a confirmed figure: who says so, since when. */
export type PublicKey = { key: 'processor' | 'administrator' | 'beneficiary'; at: Date };

/** Money that arrived, as the public sees it. */
export type PublicDonation = {
  reference: string;
  pledge: string;
  company: { slug: string; name: string };
  beneficiary: { slug: string; name: string };
  state: 'received' | 'confirmed';
  currency: Currency;
  /** What arrived, what went back since, and what is left: minor units. */
  capturedMinor: bigint;
  refundedMinor: bigint;
  disputedMinor: bigint;
  netMinor: bigint;
  receivedAt: Date;
  keys: PublicKey[];
  sample: boolean;
};

type About = { pledgeId: string } | { companyId: string } | { beneficiaryId: string };
type Row = {
  reference: string;
  pledge: string;
  company_slug: string;
  company_name: string;
  beneficiary_slug: string;
  beneficiary_name: string;
  state: 'received' | 'confirmed';
  currency: Currency;
  captured: bigint;
  refunded: bigint;
  disputed: bigint;
  received_at: Date;
  keys: [PublicKey['key'], number][] | null;
  sample: boolean;
};

/** Donations that arrived (received or confirmed), newest first; a payment still under way is not public. */
export async function readDonations(about: About, limit = 200): Promise<PublicDonation[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT d.reference, p.reference AS pledge, c.slug AS company_slug, ${SHOWN_NAME} AS company_name,
           b.slug AS beneficiary_slug, b.name AS beneficiary_name, d.state, d.currency,
           coalesce(t.captured_minor, 0)::int8 AS captured, coalesce(t.refunded_minor, 0)::int8 AS refunded,
           coalesce(t.disputed_minor, 0)::int8 AS disputed, d.received_at, d.sample,
           (SELECT jsonb_agg(jsonb_build_array(x.key, (extract(epoch FROM x.decided_at) * 1000)::int8) ORDER BY x.decided_at)
              FROM decisions x WHERE x.donation_id = d.id AND x.kind = 'verify_donation' AND x.live) AS keys
      FROM donations d
      JOIN pledges p ON p.id = d.pledge_id JOIN companies c ON c.id = d.company_id
      JOIN beneficiaries b ON b.id = d.beneficiary_id
      LEFT JOIN donation_totals t ON t.donation_id = d.id
     WHERE ${subject(about)} AND d.state IN ('received', 'confirmed') AND p.published_at IS NOT NULL
     ORDER BY d.received_at DESC, d.id DESC LIMIT ${limit}`;
  return rows.map(donationOf);
}

function subject(about: About): Prisma.Sql {
  if ('pledgeId' in about) return Prisma.sql`d.pledge_id = ${about.pledgeId}::uuid`;
  if ('companyId' in about) return Prisma.sql`d.company_id = ${about.companyId}::uuid`;
  return Prisma.sql`d.beneficiary_id = ${about.beneficiaryId}::uuid`;
}

function donationOf(row: Row): PublicDonation {
  const net = row.captured - row.refunded - row.disputed;
  return {
    reference: row.reference,
    pledge: row.pledge,
    company: { slug: row.company_slug, name: row.company_name },
    beneficiary: { slug: row.beneficiary_slug, name: row.beneficiary_name },
    state: row.state,
    currency: row.currency,
    capturedMinor: row.captured,
    refundedMinor: row.refunded,
    disputedMinor: row.disputed,
    netMinor: net > 0n ? net : 0n,
    receivedAt: row.received_at,
    keys: [
      { key: 'processor', at: row.received_at },
      ...(row.keys ?? []).map(([key, at]) => ({ key, at: new Date(at) })),
    ],
    sample: row.sample,
  };
}
