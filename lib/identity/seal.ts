import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derivedKey } from './hash-secret';

/**
 * Encrypts a secret that we must read again (AES-256-GCM, a key for this purpose alone, bound to its owner so
 * that a row copied to another person does not open). Base64url: 12 bytes nonce, 16 bytes tag, the text.
 */
export function seal(secret: string, owner: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derivedKey('totp'), nonce).setAAD(Buffer.from(owner));
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** Null when the text was changed, belongs to another owner, or was sealed with another AUTH_SECRET. */
export function unseal(sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', derivedKey('totp'), bytes.subarray(0, 12))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
