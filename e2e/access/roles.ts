import { db } from '../../lib/db';
import { sessionCookie } from '../../lib/identity/session-cookie';
import { openSession } from '../../lib/identity/sign-in';
import { transact } from '../../lib/transact';
import { ADMINISTRATOR, OFFICER } from '../../prisma/sample-people';
import type { Audience } from './route-rules';
import type { AccessWorld } from './world';

/** Everybody who could try. An administrator who has not shown the second factor is nobody special yet. */
export const ROLES = [
  'nobody',
  'another company',
  'own representative',
  'beneficiary',
  'administrator without second factor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

const AUDIENCES: Record<Audience, readonly Role[]> = {
  anybody: ROLES,
  person: ROLES.filter((role) => role !== 'nobody'),
  own: ['own representative'],
  administrator: ['administrator'],
};

export const isFor = (who: Audience, role: Role): boolean => AUDIENCES[who].includes(role);

/** A session of its own for each use, as a Cookie header: an act that ends a session ends only that one. */
export async function cookieOf(role: Role, world: AccessWorld): Promise<string | null> {
  const email = {
    nobody: null,
    'another company': world.other,
    'own representative': world.own,
    beneficiary: OFFICER.email,
    'administrator without second factor': ADMINISTRATOR.email,
    administrator: ADMINISTRATOR.email,
  }[role];
  if (email === null) return null;
  const { id } = await db().user.findUniqueOrThrow({ where: { email } });
  const { sessionToken } = await transact((tx) => openSession(tx, id));
  if (role === 'administrator' || role === 'beneficiary') {
    const newest = await db().session.findFirstOrThrow({ where: { userId: id }, orderBy: { id: 'desc' } });
    await db().session.update({ where: { id: newest.id }, data: { secondFactorAt: new Date() } });
  }
  return `${sessionCookie().name}=${sessionToken}`;
}
