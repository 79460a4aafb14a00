import { type Actor, mayAdminister } from '../actor';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import { type Tx, transact } from '../transact';
import { personOfAddress } from './person-of-address';

/** administrator: only by the operator (`npm run admin`). beneficiary_officer: by the operator or an administrator. */
export type Role = { role: 'administrator' } | { role: 'beneficiary_officer'; beneficiaryId: string };
export type RoleRefusal = 'not_allowed' | 'has_it_already' | 'has_it_not' | 'unknown_address' | 'not_found';

/**
 * Gives a role to an address; the person need not have signed in before. The record says that a role was given,
 * not to whom.
 * @param email normalised by `emailAddress`
 */
export async function grantRole(actor: Actor, email: string, role: Role): Promise<Result<null, RoleRefusal>> {
  if (!mayGrant(actor, role)) return refuse('not_allowed');
  return transact(async (tx) => {
    const beneficiaryId = 'beneficiaryId' in role ? role.beneficiaryId : null;
    if (beneficiaryId && (await tx.beneficiary.count({ where: { id: beneficiaryId } })) === 0) {
      return refuse('not_found');
    }
    const { id: userId } = await personOfAddress(tx, email);
    if (await liveGrant(tx, userId, role)) return refuse('has_it_already');
    await tx.roleGrant.create({
      data: { userId, role: role.role, beneficiaryId, grantedAt: now(), grantedBy: nameOf(actor) },
    });
    await appendRecord(tx, actor, 'role_granted', subjectOf(role), { role: role.role });
    return ok(null);
  });
}

/** Takes a role back; it is gone on that person's next request. */
export async function revokeRole(
  actor: Actor,
  email: string,
  role: Role,
): Promise<Result<null, RoleRefusal>> {
  if (!mayGrant(actor, role)) return refuse('not_allowed');
  return transact(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (!user) return refuse('unknown_address');
    const grant = await liveGrant(tx, user.id, role);
    if (!grant) return refuse('has_it_not');
    const { count } = await tx.roleGrant.updateMany({
      where: { id: grant.id, revokedAt: null },
      data: { revokedAt: now(), revokedBy: nameOf(actor) },
    });
    if (count === 0) return refuse('has_it_not');
    await appendRecord(tx, actor, 'role_revoked', subjectOf(role), { role: role.role });
    return ok(null);
  });
}

function mayGrant(actor: Actor, { role }: Role): boolean {
  if (actor.kind === 'system') return actor.name === 'operator';
  return role === 'beneficiary_officer' && mayAdminister(actor);
}

/** The user's row is the lock, so that two grants at once are one. */
async function liveGrant(tx: Tx, userId: string, role: Role) {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
  return tx.roleGrant.findFirst({
    where: {
      userId,
      role: role.role,
      beneficiaryId: 'beneficiaryId' in role ? role.beneficiaryId : null,
      revokedAt: null,
    },
    select: { id: true },
  });
}

const nameOf = (actor: Actor): string => (actor.kind === 'system' ? actor.name : actor.userId);
const subjectOf = (role: Role) => ('beneficiaryId' in role ? { beneficiaryId: role.beneficiaryId } : {});
