import { isIP } from 'node:net';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/types';
import type { Person } from '../actor';
import { db } from '../db';
import { env } from '../env';
import { log } from '../log';
import { ok, type Result, refuse } from '../result';
import { minutes } from '../time';
import { type Tx, transact } from '../transact';
import { mayEnrol } from './enrol-totp';
import { replaceRecoveryCodes } from './recovery-codes';
import { markShown, type ProofRefusal, prove } from './second-factor';

const NAME = 'Quiet Week';
/** Minutes for which a browser may answer a challenge. */
const CHALLENGE_MINUTES = 5;

/** Browsers bind a passkey to a name, never to a bare IP address: there the page offers the app alone. */
export function passkeysPossible(): boolean {
  return isIP(relyingParty().rpID.replace(/^\[|\]$/g, '')) === 0;
}

function relyingParty(): { rpID: string; origin: string } {
  const { hostname, origin } = new URL(env().APP_URL);
  return { rpID: hostname, origin };
}

/** What the browser needs to make a passkey, with a challenge of ours that it answers once. */
export async function passkeyRegistration(actor: Person) {
  const passkeys = await db().passkey.findMany({ where: { userId: actor.userId } });
  const options = await generateRegistrationOptions({
    rpName: NAME,
    rpID: relyingParty().rpID,
    userID: actor.userId,
    userName: actor.email,
    attestationType: 'none',
    excludeCredentials: passkeys.map(descriptor),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  await keepChallenge(actor, options.challenge);
  return options;
}

/** Stores a passkey the browser made; the first second factor of a person also gives ten recovery codes. */
export async function registerPasskey(
  actor: Person,
  sessionId: string,
  made: { response: RegistrationResponseJSON; name: string },
): Promise<Result<{ recoveryCodes: string[] | null }, 'shown_first' | 'wrong_code'>> {
  const verified = await verify(() =>
    verifyRegistrationResponse({
      response: made.response,
      expectedChallenge: (challenge) => takeChallenge(actor, challenge),
      expectedOrigin: relyingParty().origin,
      expectedRPID: relyingParty().rpID,
      requireUserVerification: false,
    }),
  );
  const info = verified?.verified ? verified.registrationInfo : undefined;
  if (!info) return refuse('wrong_code');
  return transact(async (tx) => {
    if (!(await mayEnrol(tx, actor))) return refuse('shown_first');
    await tx.passkey.create({
      data: {
        id: Buffer.from(info.credentialID).toString('base64url'),
        userId: actor.userId,
        publicKey: Buffer.from(info.credentialPublicKey),
        counter: BigInt(info.counter),
        transports: made.response.response.transports ?? [],
        name: made.name,
        createdAt: new Date(),
      },
    });
    await markShown(tx, actor, sessionId);
    const codes = await tx.recoveryCode.count({ where: { userId: actor.userId, usedAt: null } });
    return ok({ recoveryCodes: codes > 0 ? null : await replaceRecoveryCodes(tx, actor.userId) });
  });
}

/** What the browser needs to use one of this person's passkeys. */
export async function passkeyRequest(actor: Person) {
  const passkeys = await db().passkey.findMany({ where: { userId: actor.userId } });
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().rpID,
    allowCredentials: passkeys.map(descriptor),
    userVerification: 'preferred',
  });
  await keepChallenge(actor, options.challenge);
  return options;
}

/** Shows the second factor by a passkey; its counter must move on where it counts at all. */
export function proveByPasskey(
  actor: Person,
  sessionId: string,
  response: AuthenticationResponseJSON,
): Promise<Result<null, ProofRefusal>> {
  return prove(actor, sessionId, (tx) => takeAssertion(tx, actor, response));
}

async function takeAssertion(tx: Tx, actor: Person, response: AuthenticationResponseJSON): Promise<boolean> {
  const passkey = await tx.passkey.findFirst({ where: { id: response.id, userId: actor.userId } });
  if (!passkey) return false;
  const verified = await verify(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(actor, challenge),
      expectedOrigin: relyingParty().origin,
      expectedRPID: relyingParty().rpID,
      requireUserVerification: false,
      authenticator: {
        credentialID: Buffer.from(passkey.id, 'base64url'),
        credentialPublicKey: passkey.publicKey,
        counter: Number(passkey.counter),
      },
    }),
  );
  if (!verified?.verified) return false;
  const { count } = await tx.passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: BigInt(verified.authenticationInfo.newCounter), lastUsedAt: new Date() },
  });
  return count === 1;
}

/** The library throws on anything malformed or wrong; both are a refusal here, and neither is a 500. */
async function verify<Value>(check: () => Promise<Value>): Promise<Value | null> {
  try {
    return await check();
  } catch (error) {
    log.info({ reason: error instanceof Error ? error.message : 'unknown' }, 'passkey refused');
    return null;
  }
}

async function keepChallenge(actor: Person, challenge: string): Promise<void> {
  await db().webauthnChallenge.deleteMany({
    where: { OR: [{ userId: actor.userId }, { expires: { lt: new Date() } }] },
  });
  await db().webauthnChallenge.create({
    data: { userId: actor.userId, challenge, expires: new Date(Date.now() + minutes(CHALLENGE_MINUTES)) },
  });
}

/** Consumes a challenge by deleting it, outside of any transaction that could bring it back. */
async function takeChallenge(actor: Person, challenge: string): Promise<boolean> {
  const { count } = await db().webauthnChallenge.deleteMany({
    where: { userId: actor.userId, challenge, expires: { gt: new Date() } },
  });
  return count === 1;
}

const descriptor = (passkey: { id: string; transports: string[] }) => ({
  id: Buffer.from(passkey.id, 'base64url'),
  type: 'public-key' as const,
  transports: passkey.transports as (
    | 'ble'
    | 'cable'
    | 'hybrid'
    | 'internal'
    | 'nfc'
    | 'smart-card'
    | 'usb'
  )[],
});
