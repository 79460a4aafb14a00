import { mayAdminister, type Person } from '../actor';
import { db } from '../db';
import { minutes } from '../time';

/** Minutes for which having opened an item shows to the others. */
const LOOKING_MINUTES = 10;

/** What an item is called among the lookings: `company:<id>`. */
export type LookedAt = `${'company' | 'pledge' | 'donation' | 'beneficiary'}:${string}`;
export type Looking = { subject: string; email: string; since: Date };

/**
 * Says that this administrator has opened an item, and who else has it open. The time is that of the first look;
 * it starts anew ten minutes later. The machine's clock: this is about people at their desks.
 */
export async function lookAt(actor: Person, subject: LookedAt): Promise<Looking[]> {
  if (!mayAdminister(actor)) return [];
  const at = new Date();
  const oldest = new Date(at.getTime() - minutes(LOOKING_MINUTES));
  await db().$executeRaw`
    INSERT INTO lookings (subject, user_id, at) VALUES (${subject}, ${actor.userId}::uuid, ${at})
    ON CONFLICT (subject, user_id) DO UPDATE SET at = excluded.at WHERE lookings.at <= ${oldest}`;
  await db().looking.deleteMany({ where: { at: { lte: oldest } } });
  return othersLooking(actor, [subject]);
}

/** Who else has these items open, first to have come first. */
export async function othersLooking(actor: Person, subjects: readonly LookedAt[]): Promise<Looking[]> {
  if (!mayAdminister(actor) || subjects.length === 0) return [];
  const oldest = new Date(Date.now() - minutes(LOOKING_MINUTES));
  const rows = await db().looking.findMany({
    where: { subject: { in: [...subjects] }, userId: { not: actor.userId }, at: { gt: oldest } },
    orderBy: { at: 'asc' },
  });
  const people = await db().user.findMany({
    where: { id: { in: rows.map((row) => row.userId) } },
    select: { id: true, email: true },
  });
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  return rows.map(({ subject, userId, at }) => ({ subject, email: emails.get(userId) ?? '', since: at }));
}
