import type { Person } from '../actor';
import { db } from '../db';

/** The company behind an address, if this person represents it; null says nothing about whether it exists. */
export function representedCompany(actor: Person, slug: string) {
  return db().company.findFirst({ where: { slug, id: { in: [...actor.companyIds] } } });
}

/** The organisation behind an address, if this person is its officer. */
export function servedBeneficiary(actor: Person, slug: string) {
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
