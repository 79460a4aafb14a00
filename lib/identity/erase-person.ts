import type { Person } from '../actor';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import { Refused, type Tx, transact } from '../transact';

export type EraseRefusal = 'only_representative';

/**
 * Erases a person: name, address, what opens their signatures, their second factors, sessions and mails. What
 * they did stays, without them: decisions, memberships that have ended, signed texts whose proofs still hold.
 * @returns refused with the companies' names while they alone represent one whose pledges are alive
 */
export async function erasePerson(actor: Person): Promise<Result<null, EraseRefusal>> {
  return transact(async (tx) => {
    const alone = await representedAlone(tx, actor.userId);
    if (alone.length > 0) throw new Refused<EraseRefusal>('only_representative', alone.join(', '));
    await endMemberships(tx, actor);
    await endRoles(tx, actor);
    await closeSignatures(tx, actor.userId);
    await dropCredentials(tx, actor);
    await tx.user.update({
      where: { id: actor.userId },
      data: {
        email: `erased-${actor.userId}@erased.invalid`,
        name: null,
        emailVerified: null,
        erasedAt: new Date(),
      },
    });
    return ok(null);
  }).catch((error: unknown) => {
    if (error instanceof Refused) return refuse(error.reason as EraseRefusal, error.detail);
    throw error;
  });
}

/** The companies' rows are the lock: two last colleagues who leave at once wait for each other. */
async function representedAlone(tx: Tx, userId: string): Promise<string[]> {
  const companies = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT c.id, c.display_name AS name FROM companies c
      JOIN memberships m ON m.company_id = c.id AND m.user_id = ${userId}::uuid AND m.status = 'active'
     ORDER BY c.id FOR UPDATE OF c`;
  const alone: string[] = [];
  for (const { id, name } of companies) {
    const others = await tx.membership.count({
      where: { companyId: id, status: 'active', userId: { not: userId } },
    });
    const alive = await tx.pledge.count({
      where: { companyId: id, status: { in: ['submitted', 'published'] } },
    });
    if (others === 0 && alive > 0) alone.push(name);
  }
  return alone;
}

async function endMemberships(tx: Tx, actor: Person): Promise<void> {
  const { userId } = actor;
  const active = await tx.membership.findMany({
    where: { userId, status: 'active' },
    select: { companyId: true },
  });
  await tx.membership.updateMany({
    where: { userId, status: 'active' },
    data: { status: 'ended', endedAt: now() },
  });
  await tx.membership.updateMany({
    where: { userId, status: 'asked' },
    data: { status: 'refused', decidedAt: now() },
  });
  for (const { companyId } of active) await appendRecord(tx, actor, 'representative_left', { companyId });
}

async function endRoles(tx: Tx, actor: Person): Promise<void> {
  const { userId } = actor;
  const grants = await tx.roleGrant.findMany({ where: { userId, revokedAt: null } });
  await tx.roleGrant.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: now(), revokedBy: userId },
  });
  for (const { role, beneficiaryId } of grants) {
    await appendRecord(tx, actor, 'role_revoked', beneficiaryId ? { beneficiaryId } : {}, { role });
  }
}

/** Without salt and value a commitment proves nothing about anybody; the signed text and its hash stay whole. */
async function closeSignatures(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM pledge_version_openings o USING pledge_versions v
     WHERE v.pledge_id = o.pledge_id AND v.number = o.number
       AND v.signed_by_id = ${userId}::uuid AND o.field LIKE 'signature.%'`;
}

async function dropCredentials(tx: Tx, { userId, email }: Person): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.passkey.deleteMany({ where: { userId } });
  await tx.totp.deleteMany({ where: { userId } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.webauthnChallenge.deleteMany({ where: { userId } });
  await tx.looking.deleteMany({ where: { userId } });
  await tx.verificationToken.deleteMany({ where: { identifier: email } });
  await tx.mail.deleteMany({ where: { toEmail: email } });
  // A mail that told colleagues who asked to join names them too.
  await tx.mail.deleteMany({ where: { data: { path: ['email'], equals: email } } });
}
