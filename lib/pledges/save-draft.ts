import type { Prisma } from '@/generated/prisma/client';
import { actsFor, type Person } from '../actor';
import { db } from '../db';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import type { Draft, Section } from './draft';

/**
 * Saves one short page of the task list as it is left.
 * @param revision the number of saves that the page was read at; another device's save in between is refused as
 *   `changed_elsewhere` with the present revision, so that saving again is a decision
 */
export async function saveDraft<S extends Section>(
  actor: Person,
  pledgeId: string,
  section: S,
  value: NonNullable<Draft[S]>,
  revision: number,
): Promise<Result<{ revision: number }, 'not_found' | 'changed_elsewhere'>> {
  const pledge = await db().pledge.findUnique({
    where: { id: pledgeId },
    select: { companyId: true, status: true, draft: { select: { revision: true } } },
  });
  if (!pledge?.draft || pledge.status === 'withdrawn' || !actsFor(actor, pledge.companyId))
    return refuse('not_found');
  const saved = await db().pledgeDraft.updateMany({
    where: { pledgeId, revision },
    data: {
      [section]: value as Prisma.InputJsonValue,
      revision: revision + 1,
      updatedAt: now(),
      updatedById: actor.userId,
    },
  });
  return saved.count > 0
    ? ok({ revision: revision + 1 })
    : refuse('changed_elsewhere', String(pledge.draft.revision));
}
