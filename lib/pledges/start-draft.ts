import { actsFor, type Person } from '../actor';
import { dbRefusal } from '../db-refusal';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import { Refused, transact } from '../transact';
import { newReference } from './pledge';

/** More than this at once is a mistake, or somebody filling the table. */
const MOST_DRAFTS = 12;

/** Begins a pledge: an empty task list with its public reference. */
export async function startDraft(
  actor: Person,
  companyId: string,
): Promise<Result<{ id: string; reference: string }, 'not_found' | 'company_declined' | 'too_many'>> {
  if (!actsFor(actor, companyId)) return refuse('not_found');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return ok(await insertDraft(actor, companyId));
    } catch (error) {
      if (error instanceof Refused) return refuse(error.reason as 'company_declined' | 'too_many');
      // 40 random bits: a reference that is taken is drawn again, not explained.
      if (dbRefusal(error)?.kind !== 'conflict' || attempt >= 5) throw error;
    }
  }
}

function insertDraft(actor: Person, companyId: string) {
  return transact(async (tx) => {
    const company = await tx.company.findUniqueOrThrow({ where: { id: companyId } });
    if (company.status === 'declined') throw new Refused('company_declined');
    const drafts = await tx.pledge.count({ where: { companyId, status: 'draft' } });
    if (drafts >= MOST_DRAFTS) throw new Refused('too_many');
    const at = now();
    const pledge = await tx.pledge.create({
      data: {
        reference: newReference(),
        companyId,
        status: 'draft',
        createdById: actor.userId,
        createdAt: at,
        sample: company.sample,
      },
      select: { id: true, reference: true },
    });
    await tx.pledgeDraft.create({ data: { pledgeId: pledge.id, updatedAt: at, updatedById: actor.userId } });
    return pledge;
  });
}
