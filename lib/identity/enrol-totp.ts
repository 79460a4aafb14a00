import type { Person } from '../actor';
import { ok, type Result, refuse } from '../result';
import { type Tx, transact } from '../transact';
import { countTry } from './rate-limits';
import { replaceRecoveryCodes } from './recovery-codes';
import { seal, unseal } from './seal';
import { markShown } from './second-factor';
import { newTotpSecret, otpauthUri, stepOfCode } from './totp';

export type EnrolRefusal = 'shown_first' | 'already_enrolled' | 'wrong_code' | 'too_many';

/**
 * A secret for the authenticator app, kept until it is confirmed by a first code; the same one until then, so
 * that reloading the page does not outdate the app's entry.
 * @returns refused as shown_first for somebody who has a second factor and has not shown it in this session
 */
export async function startTotp(
  actor: Person,
): Promise<Result<{ secret: string; uri: string }, 'shown_first' | 'already_enrolled'>> {
  return transact(async (tx) => {
    if (!(await mayEnrol(tx, actor))) return refuse('shown_first');
    const kept = await tx.totp.findUnique({ where: { userId: actor.userId } });
    if (kept?.confirmedAt) return refuse('already_enrolled'); // one app at a time: the old one is removed first
    const waiting = kept && unseal(kept.secretEncrypted, actor.userId);
    const secret = waiting ?? newTotpSecret();
    if (!waiting) {
      const row = { userId: actor.userId, secretEncrypted: seal(secret, actor.userId) };
      await tx.totp.upsert({ where: { userId: actor.userId }, create: row, update: row });
    }
    return ok({ secret, uri: otpauthUri(secret, actor.email) });
  });
}

/** Confirms the app by its first code, shows the second factor in this session, and gives ten recovery codes. */
export async function confirmTotp(
  actor: Person,
  sessionId: string,
  code: string,
): Promise<Result<{ recoveryCodes: string[] }, EnrolRefusal>> {
  const allowed = await countTry('second-factor', actor.userId);
  if (!allowed.ok) return refuse('too_many', allowed.until.toISOString());
  return transact(async (tx) => {
    if (!(await mayEnrol(tx, actor))) return refuse('shown_first');
    const totp = await tx.totp.findUnique({ where: { userId: actor.userId } });
    if (!totp || totp.confirmedAt) return refuse('already_enrolled');
    const secret = unseal(totp.secretEncrypted, actor.userId);
    const step = secret && stepOfCode(secret, code, new Date(), null);
    if (!step) return refuse('wrong_code');
    await tx.totp.update({
      where: { userId: actor.userId },
      data: { confirmedAt: new Date(), lastUsedStep: step },
    });
    await markShown(tx, actor, sessionId);
    return ok({ recoveryCodes: await replaceRecoveryCodes(tx, actor.userId) });
  });
}

/**
 * Who has a second factor must have shown it before adding another: else a stolen session could add its own. The
 * lock makes two enrolments of one person wait for each other.
 */
export async function mayEnrol(tx: Tx, actor: Person): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${actor.userId}::uuid FOR UPDATE`;
  if (actor.secondFactor) return true;
  const confirmed = await tx.totp.count({ where: { userId: actor.userId, confirmedAt: { not: null } } });
  const passkeys = await tx.passkey.count({ where: { userId: actor.userId } });
  return confirmed + passkeys === 0;
}
