import type { Person } from '../actor';
import { db } from '../db';

/** Ends one session of this person. */
export async function signOut(actor: Person, sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId, userId: actor.userId } });
}

/** Ends every session of this person, on every device, this one too. */
export async function signOutEverywhere(actor: Person): Promise<void> {
  await db().session.deleteMany({ where: { userId: actor.userId } });
}
