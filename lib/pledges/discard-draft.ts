import { actsFor, type Person } from '../actor';
import { ok, type Result, refuse } from '../result';
import { transact } from '../transact';
import { lockPledge } from './lock-pledge';

/** Throws away what was never signed: a draft with its reference, or a change that was begun. */
export async function discardDraft(actor: Person, pledgeId: string): Promise<Result<null, 'not_found'>> {
  return transact(async (tx) => {
    const pledge = await lockPledge(tx, pledgeId);
    if (!pledge?.draft || !actsFor(actor, pledge.companyId)) return refuse('not_found');
    await tx.pledgeDraft.delete({ where: { pledgeId } });
    if (pledge.status === 'draft') await tx.pledge.delete({ where: { id: pledgeId } });
    return ok(null);
  });
}
