import { actsFor, mayAdminister, type Person } from '../actor';
import { db } from '../db';

/** The companies a person represents or has asked to represent. */
export function companiesOf(actor: Person) {
  return db().membership.findMany({
    where: { userId: actor.userId, status: { in: ['asked', 'active'] } },
    select: {
      id: true,
      status: true,
      askedAt: true,
      company: {
        select: { id: true, slug: true, displayName: true, domain: true, status: true, logoSha256: true },
      },
    },
    orderBy: { askedAt: 'asc' },
  });
}

/** Who represents a company, who asks to, and who did; for its representatives and for administrators. */
export async function colleaguesOf(actor: Person, companyId: string) {
  if (!actsFor(actor, companyId) && !mayAdminister(actor)) return [];
  return db().membership.findMany({
    where: { companyId, status: { in: ['asked', 'active', 'ended'] } },
    select: {
      id: true,
      status: true,
      askedAt: true,
      decidedAt: true,
      endedAt: true,
      user: { select: { id: true, email: true, name: true } },
    },
    orderBy: { askedAt: 'asc' },
  });
}

/** The newest reason for which an administrator declined a company, for its representatives. */
export async function declinedBecause(actor: Person, companyId: string): Promise<string | null> {
  if (!actsFor(actor, companyId)) return null;
  const newest = await db().decision.findFirst({
    where: { companyId, kind: 'decline_company' },
    orderBy: { decidedAt: 'desc' },
    select: { note: true },
  });
  return newest?.note ?? null;
}

/** What a stranger may know of a company before asking to join it. */
export function companyToJoin(slug: string) {
  return db().company.findFirst({
    where: { slug, status: { in: ['submitted', 'approved'] } },
    select: { slug: true, displayName: true, domain: true },
  });
}
