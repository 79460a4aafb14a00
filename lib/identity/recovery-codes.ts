import { randomInt } from 'node:crypto';
import type { Tx } from '../transact';
import { hashSecret } from './hash-secret';

/** Crockford's base32: no letter that is mistaken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const COUNT = 10;
const LENGTH = 12;

/** Replaces a person's recovery codes by ten new ones; they are returned once and kept as hashes. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashOf(userId, code) })),
  });
  return codes;
}

/** Uses a code up. Of any number at once, exactly one finds it unused. */
export async function takeRecoveryCode(tx: Tx, userId: string, typed: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashOf(userId, typed), usedAt: null },
    data: { usedAt: new Date() },
  });
  return count === 1;
}

/** As read aloud and typed back: case, blanks and hyphens do not matter, O is 0, I and L are 1. */
export function readRecoveryCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

const newCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

const hashOf = (userId: string, code: string): string =>
  hashSecret('recovery-code', `${userId}:${readRecoveryCode(code)}`);
