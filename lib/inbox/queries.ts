import type { Person } from '../actor';
import { mayAdminister } from '../actor';
import { db } from '../db';

/** Events that could not be counted, oldest first, for administrators; none for anybody else. */
export async function parkedEvents(actor: Person, limit = 100) {
  if (!mayAdminister(actor)) return [];
  return db().stripeEvent.findMany({
    where: { handledAt: null, parkedReason: { not: null } },
    orderBy: [{ storedAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: {
      id: true,
      type: true,
      account: true,
      livemode: true,
      createdAt: true,
      storedAt: true,
      parkedReason: true,
      parkedDetail: true,
      attempts: true,
      nextTryAt: true,
      payload: true,
    },
  });
}
export type ParkedEvent = Awaited<ReturnType<typeof parkedEvents>>[number];

/** The newest sweep and the newest reconciliation, with what they found; null for one that never ran. */
export async function lastRuns(actor: Person) {
  if (!mayAdminister(actor)) return { sweep: null, reconcile: null };
  const newest = (kind: string) =>
    db().sweepRun.findFirst({ where: { kind }, orderBy: { startedAt: 'desc' } });
  const [sweep, reconcile] = await Promise.all([newest('sweep'), newest('reconcile')]);
  return { sweep, reconcile };
}
