import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import type { Person } from '../actor';
import { db } from '../db';
import { env } from '../env';
import { aPerson } from '../pledges/testing';
import { transact } from '../transact';
import { passkeyRegistration, passkeyRequest, proveByPasskey, registerPasskey } from './passkeys';
import { openSession } from './sign-in';
import { SoftwareAuthenticator } from './testing/software-authenticator';

let actor: Person;
let sessionId: string;
const origin = () => new URL(env().APP_URL).origin;

beforeEach(async () => {
  await resetDatabase();
  actor = await aPerson();
  await transact((tx) => openSession(tx, actor.userId));
  sessionId = (await db().session.findFirstOrThrow()).id;
});

async function enrolled() {
  const device = new SoftwareAuthenticator(origin());
  const { challenge } = await passkeyRegistration(actor);
  const made = { response: device.register(challenge), name: 'My key' };
  const registered = await registerPasskey(actor, sessionId, made);
  if (!registered.ok) throw new Error(registered.reason);
  await db().session.updateMany({ data: { secondFactorAt: null } });
  return { device, made, recoveryCodes: registered.value.recoveryCodes };
}

const shown = async () => (await db().session.findFirstOrThrow()).secondFactorAt !== null;

test('a passkey is made, with recovery codes, and shows the second factor', async () => {
  const { device, recoveryCodes } = await enrolled();
  expect(recoveryCodes).toHaveLength(10);
  const { challenge } = await passkeyRequest(actor);
  expect(await proveByPasskey(actor, sessionId, device.use(challenge))).toEqual({ ok: true, value: null });
  expect(await shown()).toBe(true);
});

test('an answer to a challenge is worth something once: of eight at once, one', async () => {
  const { device } = await enrolled();
  const { challenge } = await passkeyRequest(actor);
  const answer = device.use(challenge);
  const proofs = await Promise.all(Array.from({ length: 5 }, () => proveByPasskey(actor, sessionId, answer)));
  expect(proofs.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a registration is not taken twice, nor with a challenge of somebody else', async () => {
  const { made } = await enrolled();
  expect(await registerPasskey(actor, sessionId, made)).toEqual({ ok: false, reason: 'wrong_code' });
  const { challenge } = await passkeyRegistration(await aPerson());
  const device = new SoftwareAuthenticator(origin());
  expect(
    await registerPasskey(actor, sessionId, { response: device.register(challenge), name: 'x' }),
  ).toMatchObject({ ok: false });
});

test('another site, another key, an old counter and an expired challenge are refused', async () => {
  const { device } = await enrolled();
  const again = async () => (await passkeyRequest(actor)).challenge;
  const elsewhere = new SoftwareAuthenticator('https://evil.example');
  const stranger = new SoftwareAuthenticator(origin());
  expect((await proveByPasskey(actor, sessionId, elsewhere.use(await again()))).ok).toBe(false);
  const forged = { ...stranger.use(await again()), id: device.credentialId.toString('base64url') };
  expect((await proveByPasskey(actor, sessionId, { ...forged, rawId: forged.id })).ok).toBe(false);

  const late = device.use(await again());
  await db().webauthnChallenge.updateMany({ data: { expires: new Date(Date.now() - 1) } });
  expect((await proveByPasskey(actor, sessionId, late)).ok).toBe(false);

  expect((await proveByPasskey(actor, sessionId, device.use(await again()))).ok).toBe(true);
  device.counter = 0; // a copy of the device that lags behind
  expect((await proveByPasskey(actor, sessionId, device.use(await again()))).ok).toBe(false);
});

test('whoever has a passkey shows it before adding another', async () => {
  await enrolled();
  const device = new SoftwareAuthenticator(origin());
  const { challenge } = await passkeyRegistration(actor);
  expect(
    await registerPasskey(actor, sessionId, { response: device.register(challenge), name: 'thief' }),
  ).toEqual({ ok: false, reason: 'shown_first' });
  expect(await db().passkey.count()).toBe(1);
});
