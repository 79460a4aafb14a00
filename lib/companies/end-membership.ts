import { actsFor, mayAdminister, type Person } from '../actor';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import { Refused, transact } from '../transact';

export type EndRefusal = 'not_found' | 'already_ended' | 'last_representative';

/**
 * Ends a membership, at once: the leaver's next request has lost it. By oneself, by a colleague, or by an
 * administrator. Only an administrator may end the last one, because nobody would be left to let others in.
 */
export async function endMembership(
  actor: Person,
  membershipId: string,
): Promise<Result<{ companyId: string }, EndRefusal>> {
  return transact(async (tx) => {
    const found = await tx.membership.findUnique({ where: { id: membershipId } });
    if (!found || !(actsFor(actor, found.companyId) || mayAdminister(actor))) throw new Refused('not_found');
    // The company's row is the lock: two colleagues cannot end each other at once.
    await tx.$queryRaw`SELECT 1 FROM companies WHERE id = ${found.companyId}::uuid FOR UPDATE`;
    const others = await tx.membership.count({
      where: { companyId: found.companyId, status: 'active', id: { not: membershipId } },
    });
    if (others === 0 && !mayAdminister(actor)) throw new Refused('last_representative');
    const moved = await tx.membership.updateMany({
      where: { id: membershipId, status: 'active' },
      data: { status: 'ended', endedAt: now() },
    });
    if (moved.count === 0) throw new Refused('already_ended');
    await appendRecord(tx, actor, 'representative_left', { companyId: found.companyId });
    return ok({ companyId: found.companyId });
  }).catch((error: unknown) => {
    if (error instanceof Refused) return refuse(error.reason as EndRefusal);
    throw error;
  });
}
