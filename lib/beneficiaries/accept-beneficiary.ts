import type { Person } from '../actor';
import { dbRefusal } from '../db-refusal';
import { decide } from '../decisions/decide';
import type { DecisionRefusal, Evidence } from '../decisions/decision';
import { revokeDecision } from '../decisions/revoke-decision';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { stripe } from '../stripe';
import { now } from '../time';
import { Refused, transact } from '../transact';

export type AcceptanceRefusal =
  | DecisionRefusal
  | 'not_found'
  | 'account_unknown'
  | 'account_not_ready'
  | 'account_taken';

/**
 * Records that a beneficiary has accepted: from now on donations to it can start, charged on this connected
 * account. Stripe is asked first whether the account exists and can be charged, because a wrong letter would
 * send the money elsewhere.
 */
export async function acceptBeneficiary(
  actor: Person,
  input: { beneficiaryId: string; stripeAccountId: string; note: string; evidence: readonly Evidence[] },
): Promise<Result<null, AcceptanceRefusal>> {
  const { beneficiaryId, stripeAccountId, note, evidence } = input;
  const account = await chargeable(stripeAccountId);
  if (!account.ok) return account;
  return transact(async (tx) => {
    await decide(tx, actor, { kind: 'accept_beneficiary', beneficiaryId, note, evidence });
    const { count } = await tx.beneficiary.updateMany({
      where: { id: beneficiaryId, acceptedAt: null },
      data: { acceptedAt: now(), stripeAccountId },
    });
    if (count === 0) throw new Refused<AcceptanceRefusal>('already_decided');
    await appendRecord(tx, actor, 'beneficiary_accepted', { beneficiaryId });
    return ok(null);
  }).catch(asRefusal);
}

/** Takes an acceptance back: no donation to it can start from now on; those that have started run their course. */
export async function revokeAcceptance(
  actor: Person,
  input: { decisionId: string; note: string; evidence: readonly Evidence[] },
): Promise<Result<null, AcceptanceRefusal>> {
  return transact(async (tx) => {
    const { kind, beneficiaryId } = await revokeDecision(tx, actor, input.decisionId, input);
    if (kind !== 'accept_beneficiary' || !beneficiaryId) throw new Refused<AcceptanceRefusal>('not_found');
    await tx.beneficiary.update({
      where: { id: beneficiaryId },
      data: { acceptedAt: null, stripeAccountId: null },
    });
    await appendRecord(tx, actor, 'beneficiary_acceptance_revoked', { beneficiaryId });
    return ok(null);
  }).catch(asRefusal);
}

async function chargeable(accountId: string): Promise<Result<null, 'account_unknown' | 'account_not_ready'>> {
  try {
    const account = await stripe().accounts.retrieve(accountId);
    return account.charges_enabled ? ok(null) : refuse('account_not_ready');
  } catch (error) {
    const status = (error as { statusCode?: unknown }).statusCode;
    if (status === 404 || status === 403 || status === 400) return refuse('account_unknown');
    throw error;
  }
}

function asRefusal(error: unknown) {
  if (error instanceof Refused) return refuse(error.reason as AcceptanceRefusal, error.detail);
  const refusal = dbRefusal(error);
  if (refusal?.kind === 'conflict') return refuse<AcceptanceRefusal>('account_taken');
  if (refusal?.kind === 'refused') return refuse<AcceptanceRefusal>('not_found');
  throw error;
}
