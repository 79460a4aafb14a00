import type { Prisma } from '@/generated/prisma/client';
import { mayAdminister, type Person } from '../actor';
import { now } from '../time';
import { Refused, type Tx } from '../transact';
import { insertDecision } from './decide';
import { type DecisionRefusal, type Evidence, revocable } from './decision';

/**
 * Takes a decision back by a row of its own; the decision stays, no longer live. A step: the caller undoes what
 * the decision did (state, projections) in the same transaction and writes the record entry.
 * @returns the decision that fell
 * @throws Refused not_allowed, own_stake, already_decided (somebody else revoked it first), note_missing
 */
export async function revokeDecision(
  tx: Tx,
  actor: Person,
  decisionId: string,
  why: { note: string; evidence: readonly Evidence[] },
) {
  if (!mayAdminister(actor)) throw new Refused<DecisionRefusal>('not_allowed');
  if (why.note.trim() === '') throw new Refused<DecisionRefusal>('note_missing');
  const decision = await tx.decision.findUnique({ where: { id: decisionId } });
  if (!decision || !revocable(decision.kind)) throw new Refused<DecisionRefusal>('not_allowed');
  if (!decision.live) throw new Refused<DecisionRefusal>('already_decided');
  await insertDecision(tx, {
    kind: 'revoke',
    companyId: decision.companyId,
    pledgeId: decision.pledgeId,
    donationId: decision.donationId,
    beneficiaryId: decision.beneficiaryId,
    decidedById: actor.userId,
    decidedAt: now(),
    note: why.note.trim(),
    evidence: why.evidence as unknown as Prisma.InputJsonArray,
    revokesId: decision.id,
  });
  await tx.decision.update({ where: { id: decision.id }, data: { live: false } });
  return decision;
}
