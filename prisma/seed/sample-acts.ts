import { createHash } from 'node:crypto';
import { mintPerson, type Person } from '@/lib/actor';
import { db } from '@/lib/db';
import { seal } from '@/lib/identity/seal';
import { now, setClockOffset } from '@/lib/time';
import type { SamplePerson } from '../sample-people';

/** What every decision on sample data says. */
export const BECAUSE = {
  note: 'Sample data of the demo: nobody looked at anything.',
  evidence: [{ kind: 'other', reference: 'made up for the demo' }],
} as const;

/** The same id for the same name on every run, so that a run that was cut short goes on where it stopped. */
export function fixedUuid(name: string): string {
  const hex = createHash('sha256').update(`quiet week sample ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** How far the demo's clock has been moved already. */
export async function demoOffset(): Promise<number> {
  const row = await db().demoClock.findUnique({ where: { id: 1 } });
  return Number(row?.offsetSeconds ?? 0n) * 1000;
}

/** Runs an act as if it were that instant, by this process's clock alone. */
export async function at<Value>(instant: Date, act: () => Promise<Value>): Promise<Value> {
  setClockOffset(instant.getTime() - Date.now());
  try {
    return await act();
  } finally {
    setClockOffset(await demoOffset());
  }
}

/** The person's row, with the second factor they have; made when it is not there. */
export async function ensurePerson({ email, name, locale, totpSecret }: SamplePerson): Promise<string> {
  const { id } = await db().user.upsert({
    where: { email },
    create: { email, name, locale, emailVerified: now(), sample: true },
    update: {},
    select: { id: true },
  });
  if (totpSecret) {
    const row = { userId: id, secretEncrypted: seal(totpSecret, id), confirmedAt: now() };
    await db().totp.upsert({ where: { userId: id }, create: row, update: {} });
  }
  return id;
}

/** The person with the rights that their rows give, as a session with the second factor shown would have them. */
export async function actorOf({ email }: SamplePerson): Promise<Person> {
  const user = await db().user.findUniqueOrThrow({
    where: { email },
    include: { memberships: { where: { status: 'active' } }, roleGrants: { where: { revokedAt: null } } },
  });
  return mintPerson({
    userId: user.id,
    email: user.email,
    locale: user.locale,
    administrator: user.roleGrants.some((grant) => grant.role === 'administrator'),
    companyIds: user.memberships.map((membership) => membership.companyId),
    beneficiaryIds: user.roleGrants.flatMap((grant) => grant.beneficiaryId ?? []),
    secondFactor: true,
  });
}

/** Grants a role once. */
export async function ensureRole(userId: string, role: 'administrator' | 'beneficiary_officer', of?: string) {
  const beneficiaryId = of ?? null;
  const granted = await db().roleGrant.findFirst({ where: { userId, role, beneficiaryId } });
  if (granted) return;
  await db().roleGrant.create({ data: { userId, role, beneficiaryId, grantedAt: now(), grantedBy: 'seed' } });
}

/** The value of an act that must not be refused: a refusal here is a mistake in the sample data. */
export function done<Value>(
  result: { ok: true; value: Value } | { ok: false; reason: string; detail?: string },
) {
  if (result.ok) return result.value;
  throw new Error(`The sample data was refused: ${result.reason} ${result.detail ?? ''}`);
}
