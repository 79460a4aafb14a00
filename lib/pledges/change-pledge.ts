import type { Prisma } from '@/generated/prisma/client';
import { actsFor, type Person } from '../actor';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import { transact } from '../transact';
import { draftFrom } from './draft';
import { lockPledge } from './lock-pledge';
import { readVersion } from './signed-text';

/**
 * Opens the task list again with what was signed, to prepare the next version. The version in force stays in
 * force and readable until an administrator publishes the new one. A change already begun is continued.
 */
export async function changePledge(
  actor: Person,
  pledgeId: string,
): Promise<Result<{ reference: string }, 'not_found' | 'not_changeable'>> {
  return transact(async (tx) => {
    const pledge = await lockPledge(tx, pledgeId);
    if (!pledge || !actsFor(actor, pledge.companyId)) return refuse('not_found');
    if (pledge.draft) return ok({ reference: pledge.reference });
    const signed = await readVersion(tx, pledgeId, pledge.pendingVersion ?? pledge.version);
    if (pledge.status === 'withdrawn' || !signed?.text) return refuse('not_changeable');
    const { scope, weeks, baseline, redirect, statement } = draftFrom(signed.text);
    await tx.pledgeDraft.create({
      data: {
        ...({ scope, weeks, baseline, redirect, statement } as Record<string, Prisma.InputJsonValue>),
        pledgeId,
        updatedAt: now(),
        updatedById: actor.userId,
      },
    });
    return ok({ reference: pledge.reference });
  });
}
