import { Secret, TOTP } from 'otpauth';
import { SAMPLE_PEOPLE } from '../../prisma/sample-people';

/** The code that each sample person's authenticator would show now, and for how many seconds more. */
export function sampleCodes(): { name: string; email: string; code: string; seconds: number }[] {
  const now = Date.now();
  return SAMPLE_PEOPLE.flatMap(({ name, email, totpSecret }) => {
    if (!totpSecret) return [];
    const totp = new TOTP({ secret: Secret.fromBase32(totpSecret) });
    return [
      { name, email, code: totp.generate({ timestamp: now }), seconds: 30 - (Math.floor(now / 1000) % 30) },
    ];
  });
}
