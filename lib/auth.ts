import { getServerSession, type NextAuthOptions } from 'next-auth';
import { cache } from 'react';
import { mintPerson, type Person } from './actor';
import { env } from './env';
import { authAdapter, type SignedIn } from './identity/auth-adapter';
import { SESSION_DAYS, sessionCookie } from './identity/session-cookie';

const day = 24 * 60 * 60;

/**
 * Database sessions, read by next-auth. None of its routes is mounted: its e-mail callback consumes the token on
 * a GET, which mail scanners send. Signing in is lib/identity/sign-in.ts, behind a button of ours.
 */
function options(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    adapter: authAdapter(),
    providers: [],
    // updateAge equal to maxAge: a session ends when it said it would, and reading one never writes.
    session: { strategy: 'database', maxAge: SESSION_DAYS * day, updateAge: SESSION_DAYS * day },
    cookies: { sessionToken: sessionCookie() },
    callbacks: {
      session: ({ session, user }) => ({ ...session, signedIn: (user as unknown as Carrier).signedIn }),
    },
  };
}

type Carrier = { signedIn?: SignedIn };

const readSession = cache(async (): Promise<SignedIn | null> => {
  const session: Carrier | null = await getServerSession(options());
  return session?.signedIn ?? null;
});

/** The person of this request, from the session's and the roles' rows as they are now; null for a visitor. */
export const getActor = cache(async (): Promise<Person | null> => {
  const signedIn = await readSession();
  if (!signedIn) return null;
  const { sessionId: _, ...fields } = signedIn;
  return mintPerson(fields);
});

/** Which session this request is in, for acts on the session itself (sign out, second factor). */
export async function getSessionId(): Promise<string | null> {
  return (await readSession())?.sessionId ?? null;
}
