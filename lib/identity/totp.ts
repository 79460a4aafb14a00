import { Secret, TOTP } from 'otpauth';

/** Seconds of one step (RFC 6238), and how many steps before and after now are taken: a slow clock, a slow hand. */
const PERIOD = 30;
const WINDOW = 1;

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads out of the QR code. */
export function otpauthUri(secret: string, email: string): string {
  return generator(secret, email).toString();
}

/**
 * The step a code belongs to, or null when it is wrong or its step was used before: a code that somebody looked
 * at over a shoulder, or that was sent twice, is worth nothing.
 */
export function stepOfCode(
  secret: string,
  code: string,
  at: Date,
  lastUsedStep: bigint | null,
): bigint | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = generator(secret).validate({ token, timestamp: at.getTime(), window: WINDOW });
  if (delta === null) return null;
  const step = BigInt(Math.floor(at.getTime() / 1000 / PERIOD) + delta);
  return lastUsedStep !== null && step <= lastUsedStep ? null : step;
}

function generator(secret: string, label = 'account'): TOTP {
  return new TOTP({
    issuer: 'Quiet Week',
    label,
    algorithm: 'SHA1', // what every authenticator app understands
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  });
}
