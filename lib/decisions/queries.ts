import { mayAdminister, type Person } from '../actor';
import { db } from '../db';
import type { DecisionOn } from './decide';
import { type Evidence, evidenceItem } from './decision';

export type DecisionRow = {
  id: string;
  kind: string;
  key: string | null;
  by: string;
  at: Date;
  note: string;
  evidence: Evidence[];
  live: boolean;
  revokesId: string | null;
};

/** Every decision on a subject, newest first; for administrators. */
export async function decisionsOn(actor: Person, subject: DecisionOn): Promise<DecisionRow[]> {
  if (!mayAdminister(actor)) return [];
  const rows = await db().decision.findMany({
    where: subject,
    include: { decidedBy: { select: { email: true } } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ decidedBy, decidedAt, evidence, ...row }) => ({
    ...row,
    by: decidedBy.email,
    at: decidedAt,
    evidence: evidenceItem.array().safeParse(evidence).data ?? [],
  }));
}

/**
 * Whether this person has a stake and so may not decide. The page says it instead of showing buttons; the
 * database's trigger `decisions_no_stake` holds the same rule and refuses whatever the page showed.
 */
export async function hasStake(
  actor: Person,
  on: { companyId?: string; donationId?: string; beneficiaryId?: string },
): Promise<boolean> {
  const counts = await Promise.all([
    on.companyId
      ? db().membership.count({
          where: { userId: actor.userId, companyId: on.companyId, status: { not: 'refused' } },
        })
      : 0,
    on.companyId ? db().company.count({ where: { id: on.companyId, createdById: actor.userId } }) : 0,
    on.donationId ? db().donation.count({ where: { id: on.donationId, startedById: actor.userId } }) : 0,
    on.beneficiaryId
      ? db().roleGrant.count({
          where: { userId: actor.userId, beneficiaryId: on.beneficiaryId, role: 'beneficiary_officer' },
        })
      : 0,
  ]);
  return counts.some((count) => count > 0);
}
