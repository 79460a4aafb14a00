import type { Locale } from '../i18n/locales';
import { ok, type Result, refuse } from '../result';
import { days } from '../time';
import { type Tx, transact } from '../transact';
import { hashSecret, newSecret } from './hash-secret';
import { personOfAddress } from './person-of-address';
import { SESSION_DAYS } from './session-cookie';

/** What the cookie gets; the token is nowhere else, the database keeps its hash. */
export type OpenedSession = { userId: string; sessionToken: string; expires: Date };

/**
 * Signs in with a mailed link. The token is consumed by deleting its row: of any number at once, exactly one
 * delete returns it. A token that has expired is consumed too, and signs nobody in.
 */
export async function signIn(link: {
  email: string;
  token: string;
  locale: Locale;
}): Promise<Result<OpenedSession, 'link_dead'>> {
  return transact(async (tx) => {
    const [consumed] = await tx.$queryRaw<{ expires: Date }[]>`
      DELETE FROM verification_tokens
       WHERE identifier = ${link.email} AND token = ${hashSecret('sign-in', link.token)}
      RETURNING expires`;
    if (!consumed || consumed.expires.getTime() <= Date.now()) return refuse('link_dead');
    const user = await personOfAddress(tx, link.email, link.locale);
    await tx.user.update({ where: { id: user.id }, data: { emailVerified: new Date() } });
    return ok(await openSession(tx, user.id));
  });
}

/** Opens a session and clears away the person's expired ones. Also for fixtures that sign a person in. */
export async function openSession(tx: Tx, userId: string): Promise<OpenedSession> {
  const sessionToken = newSecret();
  const expires = new Date(Date.now() + days(SESSION_DAYS));
  await tx.session.deleteMany({ where: { userId, expires: { lt: new Date() } } });
  await tx.session.create({
    data: { userId, sessionToken: hashSecret('session', sessionToken), expires, createdAt: new Date() },
  });
  return { userId, sessionToken, expires };
}
