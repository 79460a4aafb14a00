import type { Client } from 'pg';
import { z } from 'zod';
import type { Tag } from './depends-on';

const payload = z.array(z.uuid()).min(1).max(1000);

/**
 * Which kept answers a NOTIFY `facts` touches: ids of companies, pledges, donations and beneficiaries, as
 * lib/record/append.ts sends them. A company's or a donation's change also shows on the pages of its pledge, and
 * a pledge's on those of its beneficiaries.
 * @returns the tags, or 'everything' where the ids do not say (a beneficiary alone is named on many pages)
 */
export async function tagsOfFacts(
  client: Client,
  payloads: readonly string[],
): Promise<Tag[] | 'everything'> {
  const ids = new Set<string>();
  for (const text of payloads) {
    const parsed = payload.safeParse(parseJson(text));
    if (!parsed.success) return 'everything';
    for (const id of parsed.data) ids.add(id);
  }
  const { rows } = await client.query<{ tag: Tag }>(RELATED, [[...ids]]);
  const tags = rows.map((row) => row.tag);
  return tags.some((tag) => tag.startsWith('company:')) ? ['lists', ...tags] : 'everything';
}

/** Zones of the companies, for the next instant at which pages change by themselves. */
export async function companyZones(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ zone: string }>('SELECT DISTINCT time_zone AS zone FROM companies');
  return rows.map((row) => row.zone);
}

const RELATED = `
  WITH touched AS (
    SELECT id, company_id FROM pledges WHERE id = ANY ($1::uuid[]) OR company_id = ANY ($1::uuid[])
    UNION
    SELECT p.id, p.company_id FROM pledges p JOIN donations d ON d.pledge_id = p.id WHERE d.id = ANY ($1::uuid[])
  )
  SELECT 'company:' || slug AS tag FROM companies
   WHERE id = ANY ($1::uuid[]) OR id IN (SELECT company_id FROM touched)
  UNION ALL
  SELECT 'pledge:' || reference FROM pledges WHERE id IN (SELECT id FROM touched)
  UNION ALL
  SELECT 'beneficiary:' || slug FROM beneficiaries
   WHERE id = ANY ($1::uuid[])
      OR id IN (SELECT beneficiary_id FROM redirect_shares WHERE pledge_id IN (SELECT id FROM touched))
      OR id IN (SELECT beneficiary_id FROM donations WHERE pledge_id IN (SELECT id FROM touched))`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
