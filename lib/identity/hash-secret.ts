import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '../env';

/** What a secret of ours is for; each purpose hashes differently, so that one can never stand in for another. */
export type Purpose = 'sign-in' | 'session' | 'recovery-code' | 'totp' | 'rate-limit';

/** A new secret of 256 bits, safe in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret: nobody who reads the table can use it. Hex, 64 characters. */
export function hashSecret(purpose: Purpose, secret: string): string {
  return createHash('sha256').update(`${purpose}:${secret}:${env().AUTH_SECRET}`).digest('hex');
}

/** A key of 32 bytes for one purpose, derived from AUTH_SECRET (HKDF, RFC 5869). */
export function derivedKey(purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, 'quietweek', purpose, 32));
}
