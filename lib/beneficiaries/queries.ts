import { z } from 'zod';
import { db } from '../db';
import type { Currency } from '../money';

/** Where the text about an organisation comes from; addresses only. */
const sources = z.object({
  focus: z.url().nullish().catch(null),
  founded: z.url().nullish().catch(null),
  note: z.url().nullish().catch(null),
});

export type PublicBeneficiary = {
  slug: string;
  name: string;
  legalName: string | null;
  country: string;
  website: string;
  focus: string;
  founded: number | null;
  policy: string | null;
  note: string | null;
  sources: { focus: string | null; founded: string | null; note: string | null };
  /** Null: has not accepted. It is then listed as known to us, never as a partner, and no donation can start. */
  acceptedAt: Date | null;
  sample: boolean;
};
export type BeneficiaryMoney = { currency: Currency; confirmedMinor: bigint; receivedMinor: bigint };

const COLUMNS = {
  id: true,
  slug: true,
  name: true,
  legalName: true,
  country: true,
  website: true,
  focus: true,
  founded: true,
  policy: true,
  note: true,
  sources: true,
  acceptedAt: true,
  sample: true,
} as const;

/** Organisations that accepted come first, then those that have not; each by name. */
export async function readBeneficiaries(): Promise<PublicBeneficiary[]> {
  const rows = await db().beneficiary.findMany({ select: COLUMNS, orderBy: { name: 'asc' } });
  const all = rows.map(publicOf);
  return [...all.filter((one) => one.acceptedAt), ...all.filter((one) => !one.acceptedAt)];
}

export async function readBeneficiary(
  slug: string,
): Promise<{ id: string; beneficiary: PublicBeneficiary; money: BeneficiaryMoney[] } | null> {
  const row = await db().beneficiary.findUnique({ where: { slug }, select: COLUMNS });
  if (!row) return null;
  return { id: row.id, beneficiary: publicOf(row), money: await readMoney(row.id) };
}

/** What arrived, net of refunds and disputes, per currency; confirmed and merely received apart. */
async function readMoney(beneficiaryId: string): Promise<BeneficiaryMoney[]> {
  return db().$queryRaw<BeneficiaryMoney[]>`
    SELECT d.currency,
           coalesce(sum(greatest(t.captured_minor - t.refunded_minor - t.disputed_minor, 0)) FILTER (WHERE d.state = 'confirmed'), 0)::int8 AS "confirmedMinor",
           coalesce(sum(greatest(t.captured_minor - t.refunded_minor - t.disputed_minor, 0)) FILTER (WHERE d.state = 'received'), 0)::int8 AS "receivedMinor"
      FROM donations d JOIN donation_totals t ON t.donation_id = d.id
     WHERE d.beneficiary_id = ${beneficiaryId}::uuid AND d.state IN ('received', 'confirmed')
     GROUP BY 1 ORDER BY 2 DESC`;
}

type Row = Omit<PublicBeneficiary, 'sources'> & { sources: unknown };

function publicOf(row: Row): PublicBeneficiary {
  const read = sources.safeParse(row.sources);
  const { focus = null, founded = null, note = null } = read.success ? read.data : {};
  return {
    slug: row.slug,
    name: row.name,
    legalName: row.legalName,
    country: row.country,
    website: row.website,
    focus: row.focus,
    founded: row.founded,
    policy: row.policy,
    note: row.note,
    sources: { focus, founded, note },
    acceptedAt: row.acceptedAt,
    sample: row.sample,
  };
}
