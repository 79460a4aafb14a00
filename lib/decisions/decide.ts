import type { Prisma } from '@/generated/prisma/client';
import { mayAdminister, type Person } from '../actor';
import { dbRefusal } from '../db-refusal';
import { now } from '../time';
import { Refused, type Tx } from '../transact';
import type { DecisionKind, DecisionRefusal, Evidence, VerificationKey } from './decision';

/** Exactly one subject, the one that the kind is about. */
export type DecisionOn = {
  companyId?: string;
  pledgeId?: string;
  donationId?: string;
  beneficiaryId?: string;
};

export type NewDecision = DecisionOn & {
  kind: DecisionKind;
  /** For verify_donation only; `administrator` where none is given. */
  key?: VerificationKey;
  note: string;
  evidence: readonly Evidence[];
};

/**
 * Writes down a decision: who, when, why, on which evidence. A step; the caller moves the state in the same
 * transaction and writes the record entry.
 * @throws Refused not_allowed (role or second factor), own_stake (the database's trigger says so too),
 *   already_decided (a live decision of the kind exists), note_missing
 */
export async function decide(tx: Tx, actor: Person, decision: NewDecision): Promise<{ id: string }> {
  const { kind, key, note, evidence, ...subject } = decision;
  if (!mayDecide(actor, decision)) throw new Refused<DecisionRefusal>('not_allowed');
  if (note.trim() === '') throw new Refused<DecisionRefusal>('note_missing');
  return insertDecision(tx, {
    ...subject,
    kind,
    key: kind === 'verify_donation' ? (key ?? 'administrator') : null,
    decidedById: actor.userId,
    decidedAt: now(),
    note: note.trim(),
    evidence: evidence as unknown as Prisma.InputJsonArray,
  });
}

function mayDecide(actor: Person, { kind, key }: NewDecision): boolean {
  if (kind === 'verify_donation' && key === 'beneficiary') {
    return actor.beneficiaryIds.length > 0 && actor.secondFactor;
  }
  return mayAdminister(actor);
}

/** Inserts a decision's row and says what the database's no means. */
export async function insertDecision(
  tx: Tx,
  data: Prisma.DecisionUncheckedCreateInput,
): Promise<{ id: string }> {
  try {
    return await tx.decision.create({ data, select: { id: true } });
  } catch (error) {
    const refusal = dbRefusal(error);
    // The trigger's constraint name does not survive the driver; its sentence does.
    if (refusal?.kind === 'refused' && /nobody decides/.test(String(error))) {
      throw new Refused<DecisionRefusal>('own_stake');
    }
    if (refusal?.kind === 'conflict') throw new Refused<DecisionRefusal>('already_decided');
    throw error;
  }
}
