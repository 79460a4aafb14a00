import type { Person } from '../actor';
import { db } from '../db';
import { requireAdministration } from './queues';

/** Who holds a role: administrators and officers, with whether they have a second factor. */
export async function peopleWithRoles(actor: Person) {
  requireAdministration(actor);
  const grants = await db().roleGrant.findMany({
    where: { revokedAt: null },
    select: {
      id: true,
      role: true,
      grantedAt: true,
      beneficiary: { select: { slug: true, name: true } },
      user: {
        select: {
          email: true,
          totp: { select: { confirmedAt: true } },
          _count: { select: { passkeys: true } },
        },
      },
    },
    orderBy: [{ role: 'asc' }, { grantedAt: 'asc' }],
  });
  return grants.map(({ user, ...grant }) => ({
    ...grant,
    email: user.email,
    secondFactor: Boolean(user.totp?.confirmedAt) || user._count.passkeys > 0,
  }));
}
