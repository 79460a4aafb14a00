import type { Person } from '../actor';
import { ok, type Result, refuse } from '../result';
import { type Tx, transact } from '../transact';
import { replaceRecoveryCodes } from './recovery-codes';

export type RemoveRefusal = 'shown_first' | 'last_one';

/** Removes the authenticator app. The last second factor of somebody who needs one stays. */
export function removeTotp(actor: Person): Promise<Result<null, RemoveRefusal>> {
  return remove(actor, (tx) => tx.totp.deleteMany({ where: { userId: actor.userId } }));
}

export function removePasskey(actor: Person, id: string): Promise<Result<null, RemoveRefusal>> {
  return remove(actor, (tx) => tx.passkey.deleteMany({ where: { id, userId: actor.userId } }));
}

/** Ten new recovery codes; the old ones are worth nothing from then on. */
export async function renewRecoveryCodes(
  actor: Person,
): Promise<Result<{ recoveryCodes: string[] }, 'shown_first'>> {
  if (!actor.secondFactor) return refuse('shown_first');
  return transact(async (tx) => ok({ recoveryCodes: await replaceRecoveryCodes(tx, actor.userId) }));
}

/**
 * For somebody who lost the device and the codes, or after AUTH_SECRET changed: forgets what is enrolled and ends
 * the sessions. Only the operator, at the machine, who has seen that it is them.
 * @returns false when nobody has this address
 */
export async function forgetFactors(email: string): Promise<boolean> {
  return transact(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (!user) return false;
    const where = { userId: user.id };
    await tx.totp.deleteMany({ where });
    await tx.passkey.deleteMany({ where });
    await tx.recoveryCode.deleteMany({ where });
    await tx.session.deleteMany({ where });
    return true;
  });
}

async function remove(
  actor: Person,
  act: (tx: Tx) => Promise<unknown>,
): Promise<Result<null, RemoveRefusal>> {
  if (!actor.secondFactor) return refuse('shown_first');
  return transact(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${actor.userId}::uuid FOR UPDATE`;
    if ((await countFactors(tx, actor.userId)) <= 1 && needsFactor(actor)) return refuse('last_one');
    await act(tx);
    if ((await countFactors(tx, actor.userId)) === 0) {
      await tx.recoveryCode.deleteMany({ where: { userId: actor.userId } });
    }
    return ok(null);
  });
}

/** Administrators and officers cannot work without one. */
export const needsFactor = (actor: Person): boolean => actor.administrator || actor.beneficiaryIds.length > 0;

async function countFactors(tx: Tx, userId: string): Promise<number> {
  const totps = await tx.totp.count({ where: { userId, confirmedAt: { not: null } } });
  return totps + (await tx.passkey.count({ where: { userId } }));
}
