import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { ROOT } from '../settings';

/** Somebody that the seed made up, as `prisma/sample-people.ts` lists them. */
export interface SamplePerson {
  email: string;
  name: string;
  /** In words: "administrator", "representative of Fernwood Bicycles". */
  role: string;
  /** Base32; whoever needs a second factor has one. */
  totpSecret?: string;
}

/** The people of the sample data. */
export async function samplePeople(): Promise<readonly SamplePerson[]> {
  const file = join(ROOT, 'prisma/sample-people.ts');
  if (!existsSync(file)) return [];
  return ((await import(file)) as { SAMPLE_PEOPLE: readonly SamplePerson[] }).SAMPLE_PEOPLE;
}

/** The code that each of their authenticators would show now, and for how many seconds more. */
export async function sampleCodes(): Promise<
  { name: string; email: string; code: string; seconds: number }[]
> {
  const now = Date.now();
  return (await samplePeople()).flatMap(({ name, email, totpSecret }) => {
    if (!totpSecret) return [];
    const totp = new TOTP({ secret: Secret.fromBase32(totpSecret) });
    return [
      { name, email, code: totp.generate({ timestamp: now }), seconds: 30 - (Math.floor(now / 1000) % 30) },
    ];
  });
}
