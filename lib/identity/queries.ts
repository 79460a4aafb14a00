import type { Person } from '../actor';
import { db } from '../db';

/** What an address can name; anything else (a control character, half a letter) never reaches the database. */
const SLUG = /^[a-z0-9-]{1,100}$/;

/** The company behind an address, if this person represents it; null says nothing about whether it exists. */
export async function representedCompany(actor: Person, slug: string) {
  if (!SLUG.test(slug)) return null;
  return db().company.findFirst({ where: { slug, id: { in: [...actor.companyIds] } } });
}

/** The organisation behind an address, if this person is its officer. */
export async function servedBeneficiary(actor: Person, slug: string) {
  if (!SLUG.test(slug)) return null;
  return db().beneficiary.findFirst({ where: { slug, id: { in: [...actor.beneficiaryIds] } } });
}

/** This person's own passkeys, oldest first. */
export function passkeysOf(actor: Person) {
  return db().passkey.findMany({
    where: { userId: actor.userId },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    orderBy: { createdAt: 'asc' },
  });
}
