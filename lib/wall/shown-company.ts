import { Prisma } from '@/generated/prisma/client';
import { db } from '../db';
import { publicText } from './public-text';

/** Of the texts that an administrator published, the company as the newest signature names it. */
const newestPublished = (companyId: Prisma.Sql) => Prisma.sql`
  SELECT v.canonical::jsonb -> 'company' AS facts FROM pledges q
    JOIN pledge_versions v ON v.pledge_id = q.id AND v.number = q.version
   WHERE q.company_id = ${companyId} AND q.published_at IS NOT NULL
   ORDER BY v.signed_at DESC, q.id DESC LIMIT 1`;

/**
 * The name by which the public sees a company, in a query that has `companies c`: the registered one while it is
 * approved. While a correction waits for an administrator, or was declined, the name that was looked at before:
 * else an approved company could call itself by another one's name until somebody noticed.
 */
export const SHOWN_NAME = Prisma.sql`CASE WHEN c.status = 'approved' THEN c.display_name
  ELSE coalesce((${newestPublished(Prisma.sql`c.id`)}) ->> 'displayName', c.display_name) END`;

/** What an administrator judges of a company, as the public sees it; the same rule. */
export type JudgedFacts = {
  displayName: string;
  legalName: string;
  domain: string;
  website: string;
  country: string;
  registerId: string | null;
  logoSha256: string | null;
};

export async function shownFacts(
  company: JudgedFacts & { id: string; status: string },
): Promise<JudgedFacts> {
  if (company.status === 'approved') return company;
  const [row] = await db().$queryRaw<{ facts: unknown }[]>(newestPublished(Prisma.sql`${company.id}::uuid`));
  const signed = publicText.shape.company.safeParse(row?.facts).data;
  if (!signed) return company;
  const { displayName, legalName, domain, country } = signed;
  // A signed text holds neither; an unseen register number or logo says more than nobody checked.
  return {
    ...{ displayName, legalName, domain, country },
    ...{ website: `https://${domain}`, registerId: null, logoSha256: null },
  };
}
