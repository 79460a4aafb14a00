import type { Person } from '../actor';
import { db } from '../db';
import { ok, type Result, refuse } from '../result';
import { type Tx, transact } from '../transact';
import { countTry, forgetTries } from './rate-limits';
import { takeRecoveryCode } from './recovery-codes';
import { unseal } from './seal';
import { stepOfCode } from './totp';

/** What a person has enrolled. */
export type Factors = { totp: boolean; passkeys: number; recoveryCodesLeft: number };

export async function factorsOf(userId: string): Promise<Factors> {
  const [totp, passkeys, recoveryCodesLeft] = await Promise.all([
    db().totp.count({ where: { userId, confirmedAt: { not: null } } }),
    db().passkey.count({ where: { userId } }),
    db().recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  return { totp: totp > 0, passkeys, recoveryCodesLeft };
}

export const hasFactor = ({ totp, passkeys }: Factors): boolean => totp || passkeys > 0;

export type ProofRefusal = 'wrong_code' | 'too_many';

/** Shows the second factor by a code of the authenticator app. */
export function proveByCode(actor: Person, sessionId: string, code: string) {
  return prove(actor, sessionId, (tx) => takeTotpCode(tx, actor.userId, code));
}

/** Shows it by one of the recovery codes, which is then used up. */
export function proveByRecoveryCode(actor: Person, sessionId: string, code: string) {
  return prove(actor, sessionId, (tx) => takeRecoveryCode(tx, actor.userId, code));
}

/**
 * Counts the try, lets `take` use the proof up, and marks the session. Wrong ones are limited per person, in
 * Postgres, over all sessions and web processes.
 * @returns too_many with the instant (ISO) at which the next try counts
 */
export async function prove(
  actor: Person,
  sessionId: string,
  take: (tx: Tx) => Promise<boolean>,
): Promise<Result<null, ProofRefusal>> {
  const allowed = await countTry('second-factor', actor.userId);
  if (!allowed.ok) return refuse('too_many', allowed.until.toISOString());
  const taken = await transact(async (tx) => {
    if (!(await take(tx))) return false;
    await markShown(tx, actor, sessionId);
    return true;
  });
  if (!taken) return refuse('wrong_code');
  await forgetTries('second-factor', actor.userId);
  return ok(null);
}

/** Marks a session as one in which the second factor was shown, on the machine's clock. */
export async function markShown(tx: Tx, actor: Person, sessionId: string): Promise<void> {
  await tx.session.updateMany({
    where: { id: sessionId, userId: actor.userId },
    data: { secondFactorAt: new Date() },
  });
}

async function takeTotpCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  const totp = await tx.totp.findUnique({ where: { userId } });
  if (!totp?.confirmedAt) return false;
  const secret = unseal(totp.secretEncrypted, userId);
  const step = secret && stepOfCode(secret, code, new Date(), totp.lastUsedStep);
  if (!step) return false;
  // The condition repeats what was read: of two with the same code at once, one finds the step still free.
  const { count } = await tx.totp.updateMany({
    where: { userId, OR: [{ lastUsedStep: null }, { lastUsedStep: { lt: step } }] },
    data: { lastUsedStep: step },
  });
  return count === 1;
}
