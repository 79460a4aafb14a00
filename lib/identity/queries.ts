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

/** This person's row, for their own account page. */
export function profileOf(actor: Person) {
  return db().user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { email: true, name: true, locale: true, createdAt: true },
  });
}

/** This person's open sessions, newest first. */
export function sessionsOf(actor: Person) {
  return db().session.findMany({
    where: { userId: actor.userId, expires: { gt: new Date() } },
    select: { id: true, createdAt: true, expires: true, secondFactorAt: true },
    orderBy: { createdAt: 'desc' },
  });
}

/** The organisations this person is an officer of. */
export function servedBeneficiaries(actor: Person) {
  return db().beneficiary.findMany({
    where: { id: { in: [...actor.beneficiaryIds] } },
    select: { slug: true, name: true },
    orderBy: { name: 'asc' },
  });
}
