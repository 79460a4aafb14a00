import { PrismaAdapter } from '@auth/prisma-adapter';
import type { Adapter } from 'next-auth/adapters';
import { db } from '../db';
import { hours } from '../time';
import { hashSecret } from './hash-secret';
import { SECOND_FACTOR_HOURS } from './session-cookie';

/** What one read of the session's rows says about the person behind a request. */
export type SignedIn = {
  sessionId: string;
  userId: string;
  email: string;
  locale: string;
  administrator: boolean;
  companyIds: string[];
  beneficiaryIds: string[];
  secondFactor: boolean;
};

/**
 * Auth.js's Prisma adapter on our tables, with two differences: the session's token is stored hashed, and the
 * roles are read with it, so that losing one takes effect on the next request.
 * Security times are the machine's clock, not the product's: moving the demo's clock signs nobody out.
 */
export function authAdapter(): Adapter {
  const base = PrismaAdapter(db() as never) as Adapter;
  return {
    ...base,
    getSessionAndUser: async (sessionToken) => {
      const row = await findSession(sessionToken);
      if (!row || row.user.erasedAt) return null;
      const { user, ...session } = row;
      const signedIn: SignedIn = {
        sessionId: session.id,
        userId: user.id,
        email: user.email,
        locale: user.locale,
        administrator: user.roleGrants.some((grant) => grant.role === 'administrator'),
        companyIds: user.memberships.map((membership) => membership.companyId),
        beneficiaryIds: user.roleGrants.flatMap((grant) => grant.beneficiaryId ?? []),
        secondFactor: isFresh(session.secondFactorAt),
      };
      return {
        session: { sessionToken, userId: user.id, expires: session.expires },
        user: { id: user.id, email: user.email, emailVerified: user.emailVerified, signedIn } as never,
      };
    },
    deleteSession: async (sessionToken) => {
      await db().session.deleteMany({ where: { sessionToken: hashSecret('session', sessionToken) } });
    },
  };
}

function findSession(sessionToken: string) {
  return db().session.findUnique({
    where: { sessionToken: hashSecret('session', sessionToken) },
    include: {
      user: {
        include: {
          memberships: { where: { status: 'active' }, select: { companyId: true } },
          roleGrants: { where: { revokedAt: null }, select: { role: true, beneficiaryId: true } },
        },
      },
    },
  });
}

const isFresh = (shownAt: Date | null): boolean =>
  shownAt !== null && shownAt.getTime() > Date.now() - hours(SECOND_FACTOR_HOURS);
