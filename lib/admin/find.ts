import type { Person } from '../actor';
import { db } from '../db';
import { readReference } from '../pledges/pledge';
import { isPlainText } from '../typed-text';
import { requireAdministration } from './queues';

export type Found = { href: string; name: string; what: 'company' | 'pledge' | 'donation' };

const LONGEST = 100;

/** What an administrator looks for: a reference as people type it, or a company by name or domain. */
export async function find(actor: Person, typed: string): Promise<Found[]> {
  requireAdministration(actor);
  const wanted = typed.trim();
  if (wanted === '' || wanted.length > LONGEST || !isPlainText(wanted)) return [];
  const reference = readReference(wanted);
  return reference ? byReference(reference) : byName(wanted);
}

async function byReference(reference: string): Promise<Found[]> {
  if (reference.startsWith('QD')) {
    const donation = await db().donation.findUnique({ where: { reference }, select: { id: true } });
    return donation ? [{ href: `/admin/donations/${reference}`, name: reference, what: 'donation' }] : [];
  }
  const pledge = await db().pledge.findFirst({ where: { reference, status: { not: 'draft' } } });
  return pledge ? [{ href: `/admin/pledges/${reference}`, name: reference, what: 'pledge' }] : [];
}

async function byName(wanted: string): Promise<Found[]> {
  const rows = await db().$queryRaw<{ slug: string; name: string; domain: string }[]>`
    SELECT slug, display_name AS name, domain FROM companies
     WHERE search_name(display_name, legal_name) % search_name(${wanted}, '')
        OR position(btrim(search_name(${wanted}, '')) IN search_name(display_name, legal_name)) > 0
        OR position(lower(${wanted}) IN domain) > 0
     ORDER BY similarity(search_name(display_name, legal_name), search_name(${wanted}, '')) DESC, slug
     LIMIT 20`;
  return rows.map(({ slug, name, domain }) => ({
    href: `/admin/companies/${slug}`,
    name: `${name} (${domain})`,
    what: 'company',
  }));
}
