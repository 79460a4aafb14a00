import type { Person } from '../actor';
import { decide } from '../decisions/decide';
import type { DecisionRefusal, Evidence, VerificationKey } from '../decisions/decision';
import { revokeDecision } from '../decisions/revoke-decision';
import { bumpTotals } from '../ledger/bump-totals';
import { figuresOf, netOf } from '../ledger/ledger';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import { Refused, type Tx, transact } from '../transact';
import { type LockedDonation, lockDonation } from './lock-donation';
import { mailConfirmed, mailRevoked } from './mail-donation';

export type VerifyRefusal = DecisionRefusal | 'not_found' | 'not_received' | 'nothing_left' | 'not_yours';

export type Verification = {
  donationId: string;
  note: string;
  evidence: readonly Evidence[];
  /** Which second key is turned. The beneficiary's own has its place here; only administrators have a page for it yet. */
  key?: VerificationKey;
};

/**
 * Turns the second key: from now on what is left of this donation counts as confirmed. Nobody with a stake may
 * (the database refuses it too); of several at once one wins and the others are told `already_decided`.
 */
export function verifyDonation(
  actor: Person,
  { donationId, note, evidence, key = 'administrator' }: Verification,
): Promise<Result<{ decisionId: string }, VerifyRefusal>> {
  return decided(async (tx) => {
    const donation = await locked(tx, donationId);
    if (key === 'beneficiary' && !actor.beneficiaryIds.includes(donation.beneficiaryId)) {
      throw new Refused<VerifyRefusal>('not_yours');
    }
    if (donation.state !== 'received' && donation.state !== 'confirmed') {
      throw new Refused<VerifyRefusal>('not_received');
    }
    const totals = await totalsOf(tx, donationId);
    if (netOf(totals) === 0n) throw new Refused<VerifyRefusal>('nothing_left');
    const { id } = await decide(tx, actor, { kind: 'verify_donation', donationId, key, note, evidence });
    if (donation.state === 'received') await confirm(tx, donation);
    await appendRecord(tx, actor, 'donation_confirmed', subjectOf(donation), {
      amount: String(netOf(totals)),
      currency: donation.currency,
      key,
    });
    await mailConfirmed(tx, donation, id, key, netOf(totals));
    return { decisionId: id };
  });
}

/** Takes a verification back by a row of its own. While no other second key is live, the money is only received. */
export function revokeVerification(
  actor: Person,
  input: { decisionId: string; note: string; evidence: readonly Evidence[] },
): Promise<Result<{ donationId: string }, VerifyRefusal>> {
  return decided(async (tx) => {
    const about = await tx.decision.findUnique({
      where: { id: input.decisionId },
      select: { kind: true, donationId: true },
    });
    if (about?.kind !== 'verify_donation' || !about.donationId) throw new Refused<VerifyRefusal>('not_found');
    await locked(tx, about.donationId);
    const { key } = await revokeDecision(tx, actor, input.decisionId, input);
    const donation = await locked(tx, about.donationId);
    const net = netOf(await totalsOf(tx, donation.id));
    if (donation.state === 'confirmed' && !donation.verified) await unconfirm(tx, donation);
    const data = { amount: String(net), currency: donation.currency, key };
    await appendRecord(tx, actor, 'donation_confirmation_revoked', subjectOf(donation), data);
    await mailRevoked(tx, donation, input.decisionId, net);
    return { donationId: donation.id };
  });
}

async function confirm(tx: Tx, donation: LockedDonation): Promise<void> {
  await move(tx, donation, 'received', 'confirmed');
  const totals = await totalsOf(tx, donation.id);
  await bumpTotals(tx, donation, figuresOf(totals, false), figuresOf(totals, true));
}

async function unconfirm(tx: Tx, donation: LockedDonation): Promise<void> {
  await move(tx, donation, 'confirmed', 'received');
  const totals = await totalsOf(tx, donation.id);
  await bumpTotals(tx, donation, figuresOf(totals, true), figuresOf(totals, false));
}

/** The `where` repeats the state it leaves; none moved means that somebody else was first. */
async function move(
  tx: Tx,
  { id }: LockedDonation,
  from: 'received' | 'confirmed',
  state: 'received' | 'confirmed',
) {
  const confirmedAt = state === 'confirmed' ? now() : null;
  const { count } = await tx.donation.updateMany({
    where: { id, state: from },
    data: { state, confirmedAt },
  });
  if (count === 0) throw new Refused<VerifyRefusal>('already_decided');
}

async function locked(tx: Tx, donationId: string): Promise<LockedDonation> {
  const donation = await lockDonation(tx, { donationId });
  if (!donation) throw new Refused<VerifyRefusal>('not_found');
  return donation;
}

async function totalsOf(tx: Tx, donationId: string) {
  const row = await tx.donationTotal.findUnique({ where: { donationId } });
  return {
    captured: row?.capturedMinor ?? 0n,
    refunded: row?.refundedMinor ?? 0n,
    disputed: row?.disputedMinor ?? 0n,
    fees: row?.feeMinor ?? 0n,
  };
}

const subjectOf = ({ id: donationId, companyId, pledgeId, beneficiaryId }: LockedDonation) => ({
  donationId,
  companyId,
  pledgeId,
  beneficiaryId,
});

async function decided<Value>(act: (tx: Tx) => Promise<Value>): Promise<Result<Value, VerifyRefusal>> {
  try {
    return ok(await transact(act));
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason as VerifyRefusal, error.detail);
    throw error;
  }
}
