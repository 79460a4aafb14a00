import type { Person } from '../actor';
import { db } from '../db';
import { requireAdministration } from './queues';

/** Every beneficiary, those that have accepted last: the others may want an acceptance recorded. */
export async function beneficiaryList(actor: Person) {
  requireAdministration(actor);
  return db().beneficiary.findMany({
    select: { id: true, slug: true, name: true, country: true, acceptedAt: true, sample: true },
    orderBy: [{ acceptedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
  });
}

/** One beneficiary with its officers; null when there is none. */
export async function beneficiaryFile(actor: Person, slug: string) {
  requireAdministration(actor);
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null;
  return db().beneficiary.findUnique({
    where: { slug },
    include: {
      roleGrants: {
        where: { revokedAt: null },
        select: { id: true, grantedAt: true, user: { select: { email: true } } },
        orderBy: { grantedAt: 'asc' },
      },
    },
  });
}
