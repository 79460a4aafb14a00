import type { Person } from '../actor';
import { colleaguesOf } from '../companies/queries';
import { db } from '../db';
import { requireAdministration } from './queues';

export type SimilarName = { slug: string | null; name: string; domain: string | null; status: string };

/** Everything an administrator needs to decide on a company without another tool; null when there is none. */
export async function companyFile(actor: Person, slug: string) {
  requireAdministration(actor);
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null;
  const company = await db().company.findUnique({ where: { slug } });
  if (!company) return null;
  const [registrant, colleagues, similar, pledges] = await Promise.all([
    db().user.findUnique({ where: { id: company.createdById }, select: { email: true, name: true } }),
    colleaguesOf(actor, company.id),
    similarNames(company),
    db().pledge.findMany({
      where: { companyId: company.id, status: { not: 'draft' } },
      select: { reference: true, status: true, signedAt: true },
      orderBy: { signedAt: 'desc' },
    }),
  ]);
  return { company, registrant, colleagues, similar, pledges };
}

/**
 * Names and domains like this one: a look-alike company, or a well-known one of the historic campaigns. By
 * trigrams without accents (pg_trgm, unaccent), nearest first.
 */
function similarNames(company: { id: string; displayName: string; legalName: string; domain: string }) {
  const { id, displayName, legalName, domain } = company;
  return db().$queryRaw<SimilarName[]>`
    SELECT slug, name, domain, status FROM (
      SELECT slug, display_name AS name, domain, status,
             greatest(similarity(search_name(display_name, legal_name), search_name(${displayName}, ${legalName})),
                      similarity(domain, ${domain})) AS nearness
        FROM companies WHERE id <> ${id}::uuid
      UNION ALL
      SELECT NULL, company, domain, 'historic',
             greatest(similarity(search_name(company, ''), search_name(${displayName}, '')),
                      similarity(coalesce(domain, ''), ${domain}))
        FROM historic_pauses
    ) AS others
    WHERE nearness > 0.35
    ORDER BY nearness DESC, name LIMIT 8`;
}
