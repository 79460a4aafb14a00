import { Secret, TOTP } from 'otpauth';
import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { mintPerson, type Person } from '../actor';
import { db } from '../db';
import { transact } from '../transact';
import { confirmTotp, startTotp } from './enrol-totp';
import { forgetFactors, removeTotp } from './remove-factor';
import { factorsOf, proveByCode, proveByRecoveryCode } from './second-factor';
import { openSession } from './sign-in';

beforeEach(resetDatabase);

async function signedIn() {
  const user = await db().user.create({ data: { email: 'admin@sample.example' } });
  await transact((tx) => openSession(tx, user.id));
  const { id: sessionId } = await db().session.findFirstOrThrow();
  const actor = mintPerson({
    userId: user.id,
    email: user.email,
    locale: 'en-GB',
    administrator: true,
    companyIds: [],
    beneficiaryIds: [],
    secondFactor: false,
  });
  return { actor, sessionId };
}

const shown = ({ kind: _, ...fields }: Person) => mintPerson({ ...fields, secondFactor: true });

const codeOf = (secret: string, stepsFromNow = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsFromNow * 30_000 });

async function enrolled() {
  const { actor, sessionId } = await signedIn();
  const started = await startTotp(actor);
  if (!started.ok) throw new Error(started.reason);
  // The step before now is taken too, which leaves the next two for the tests.
  const confirmed = await confirmTotp(actor, sessionId, codeOf(started.value.secret, -1));
  if (!confirmed.ok) throw new Error(confirmed.reason);
  await db().session.updateMany({ data: { secondFactorAt: null } });
  return { actor, sessionId, secret: started.value.secret, recoveryCodes: confirmed.value.recoveryCodes };
}

test('enrolling keeps the secret sealed and gives ten codes, kept as hashes', async () => {
  const { actor, secret, recoveryCodes } = await enrolled();
  expect(recoveryCodes).toHaveLength(10);
  expect(recoveryCodes[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const kept = JSON.stringify([
    await db().recoveryCode.findMany(),
    (await db().totp.findFirst())?.secretEncrypted,
  ]);
  expect(kept).not.toContain(secret);
  expect(recoveryCodes.some((code) => kept.includes(code))).toBe(false);
  expect(await factorsOf(actor.userId)).toEqual({ totp: true, passkeys: 0, recoveryCodesLeft: 10 });
});

test('starting twice shows the same secret until it is confirmed', async () => {
  const { actor } = await signedIn();
  expect(await startTotp(actor)).toEqual(await startTotp(actor));
});

test('a code shows the second factor once: of eight who send it at once, one does', async () => {
  const { actor, sessionId, secret } = await enrolled();
  const code = codeOf(secret);
  const proofs = await Promise.all(Array.from({ length: 8 }, () => proveByCode(actor, sessionId, code)));
  expect(proofs.filter((proof) => proof.ok)).toHaveLength(1);
  expect((await db().session.findFirstOrThrow()).secondFactorAt).not.toBeNull();
});

test('a code of an earlier step than the last one used is refused', async () => {
  const { actor, sessionId, secret } = await enrolled();
  expect((await proveByCode(actor, sessionId, codeOf(secret, 1))).ok).toBe(true);
  expect(await proveByCode(actor, sessionId, codeOf(secret, 0))).toEqual({ ok: false, reason: 'wrong_code' });
});

test('a recovery code works once, however it is typed', async () => {
  const { actor, sessionId, recoveryCodes } = await enrolled();
  const typed = ` ${(recoveryCodes[3] ?? '').toLowerCase().replaceAll('-', ' ')} `;
  const proofs = await Promise.all(
    Array.from({ length: 4 }, () => proveByRecoveryCode(actor, sessionId, typed)),
  );
  expect(proofs.filter((proof) => proof.ok)).toHaveLength(1);
  expect((await factorsOf(actor.userId)).recoveryCodesLeft).toBe(9);
});

test('the sixth wrong code in a quarter of an hour has to wait, and so has a right one', async () => {
  const { actor, sessionId, secret } = await enrolled();
  const wrong = codeOf(secret, 1000);
  const reasons = [];
  for (let n = 0; n < 6; n += 1) {
    const proof = await proveByCode(actor, sessionId, wrong);
    reasons.push(proof.ok ? 'ok' : proof.reason);
  }
  // Confirming the app was the first try of the window.
  expect(reasons.slice(0, 4)).toEqual(Array(4).fill('wrong_code'));
  expect(reasons.at(-1)).toBe('too_many');
  expect(await proveByCode(actor, sessionId, codeOf(secret))).toMatchObject({ reason: 'too_many' });
});

test('whoever has a second factor shows it before enrolling another', async () => {
  const { actor, sessionId, secret } = await enrolled();
  expect(await startTotp(actor)).toEqual({ ok: false, reason: 'shown_first' });
  expect(await confirmTotp(actor, sessionId, codeOf(secret))).toEqual({ ok: false, reason: 'shown_first' });
  expect(await startTotp(shown(actor))).toEqual({ ok: false, reason: 'already_enrolled' });
});

test('an administrator keeps the last second factor', async () => {
  const { actor } = await enrolled();
  expect(await removeTotp(actor)).toEqual({ ok: false, reason: 'shown_first' });
  expect(await removeTotp(shown(actor))).toEqual({ ok: false, reason: 'last_one' });
  const { kind: _, ...fields } = shown(actor);
  expect(await removeTotp(mintPerson({ ...fields, administrator: false }))).toEqual({
    ok: true,
    value: null,
  });
  expect(await factorsOf(actor.userId)).toEqual({ totp: false, passkeys: 0, recoveryCodesLeft: 0 });
});

test('the operator forgets the second factor of somebody who lost it, and ends their sessions', async () => {
  const { actor } = await enrolled();
  expect(await forgetFactors('nobody@sample.example')).toBe(false);
  expect(await forgetFactors(actor.email)).toBe(true);
  expect(await factorsOf(actor.userId)).toEqual({ totp: false, passkeys: 0, recoveryCodesLeft: 0 });
  expect(await db().session.count()).toBe(0);
});

test('a secret copied to another person does not open', async () => {
  const { actor, sessionId, secret } = await enrolled();
  const other = await db().user.create({ data: { email: 'other@sample.example' } });
  await db().totp.update({ where: { userId: actor.userId }, data: { userId: other.id } });
  const { kind: _, ...fields } = actor;
  const thief = mintPerson({ ...fields, userId: other.id });
  expect(await proveByCode(thief, sessionId, codeOf(secret))).toEqual({ ok: false, reason: 'wrong_code' });
});
