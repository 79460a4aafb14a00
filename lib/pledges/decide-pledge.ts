import type { Person } from '../actor';
import { mailRepresentatives, pageUrl } from '../companies/mail-representatives';
import { decide } from '../decisions/decide';
import type { DecisionRefusal, Evidence } from '../decisions/decision';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import { Refused, type Tx, transact } from '../transact';
import { addDeclared } from './declared-total';
import { type LockedPledge, lockPledge } from './lock-pledge';
import { project } from './project';
import { retireScopes } from './scope-rows';
import { readVersion } from './signed-text';

export type PledgeDecision = {
  pledgeId: string;
  /** The version that was looked at: a newer signature in between is another question. */
  version: number;
  note: string;
  evidence: readonly Evidence[];
};
export type PledgeDecisionRefusal =
  | DecisionRefusal
  | 'not_found'
  | 'company_not_approved'
  | 'other_version'
  | 'begun_week_missing'
  | 'beneficiary_not_accepted';

/** Publishes a submitted pledge, or puts a signed change into force. */
export function publishPledge(
  actor: Person,
  decision: PledgeDecision,
): Promise<Result<{ reference: string }, PledgeDecisionRefusal>> {
  return decidePledge(actor, 'publish_pledge', decision);
}

/** Declines what waits, with a reason that is mailed. A version in force stays in force. */
export function declinePledge(
  actor: Person,
  decision: PledgeDecision,
): Promise<Result<{ reference: string }, PledgeDecisionRefusal>> {
  return decidePledge(actor, 'decline_pledge', decision);
}

async function decidePledge(
  actor: Person,
  kind: 'publish_pledge' | 'decline_pledge',
  { pledgeId, version, note, evidence }: PledgeDecision,
): Promise<Result<{ reference: string }, PledgeDecisionRefusal>> {
  return transact(async (tx) => {
    const pledge = await lockPledge(tx, pledgeId);
    if (!pledge || pledge.status === 'draft') throw new Refused('not_found');
    if (kind === 'publish_pledge' && pledge.company.status !== 'approved')
      throw new Refused('company_not_approved');
    const { id } = await decide(tx, actor, { kind, pledgeId, note, evidence });
    await moveWaiting(tx, pledge, kind, version);
    const subject = { companyId: pledge.companyId, pledgeId };
    const recorded = kind === 'publish_pledge' ? 'pledge_published' : 'pledge_declined';
    await appendRecord(tx, actor, recorded, subject, { reference: pledge.reference, version });
    await tell(tx, pledge, kind, id, note);
    return ok({ reference: pledge.reference });
  }).catch((error: unknown) => {
    if (error instanceof Refused) return refuse(error.reason as PledgeDecisionRefusal, error.detail);
    throw error;
  });
}

async function moveWaiting(
  tx: Tx,
  pledge: LockedPledge,
  kind: 'publish_pledge' | 'decline_pledge',
  version: number,
): Promise<void> {
  const change = pledge.status === 'published' && pledge.pendingVersion !== null;
  if (!change && pledge.status !== 'submitted') throw new Refused('already_decided');
  if ((change ? pledge.pendingVersion : pledge.version) !== version) throw new Refused('other_version');
  if (kind === 'publish_pledge') {
    await requireStillTrue(tx, pledge, version);
    return change ? putInForce(tx, pledge, version) : publish(tx, pledge);
  }
  await retireScopes(tx, pledge.id, { only: version });
  await tx.pledge.update({
    where: { id: pledge.id },
    data: change ? { pendingVersion: null } : { status: 'declined' },
  });
}

/**
 * What was right when it was signed may not be any more: a beneficiary took its consent back, so its name must not
 * be shown as a recipient; a week in force has begun, so a change may not make it vanish with what became of it.
 */
async function requireStillTrue(tx: Tx, pledge: LockedPledge, version: number): Promise<void> {
  const signed = await readVersion(tx, pledge.id, version);
  if (!signed?.text) throw new TypeError('a signed version can be read');
  const slugs = signed.text.redirect.shares.map((share) => share.beneficiarySlug);
  const accepted = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM beneficiaries WHERE slug = ANY (${slugs}::text[]) AND accepted_at IS NOT NULL
     ORDER BY id FOR SHARE`;
  if (accepted.length < slugs.length) throw new Refused('beneficiary_not_accepted');
  if (pledge.status !== 'published') return;
  const begun = await tx.pledgeWeek.findMany({ where: { pledgeId: pledge.id, startsAt: { lte: now() } } });
  const kept = new Set(signed.text.weeks);
  if (begun.some(({ monday }) => !kept.has(monday.toISOString().slice(0, 10)))) {
    throw new Refused('begun_week_missing');
  }
}

async function publish(tx: Tx, pledge: LockedPledge): Promise<void> {
  const totals = pledge.totals;
  if (!totals) throw new TypeError('a signed pledge has totals');
  await tx.pledge.update({ where: { id: pledge.id }, data: { status: 'published', publishedAt: now() } });
  await addDeclared(tx, totals.currency, totals.redirectMinor);
}

/** The change becomes what the public sees: its scopes alone are live, its figures replace the old ones. */
async function putInForce(tx: Tx, pledge: LockedPledge, version: number): Promise<void> {
  const signed = await readVersion(tx, pledge.id, version);
  if (!signed?.text || !pledge.totals) throw new TypeError('a signed version can be read');
  await retireScopes(tx, pledge.id, { allBut: [version] });
  await tx.pledge.update({ where: { id: pledge.id }, data: { version, pendingVersion: null } });
  await addDeclared(tx, pledge.totals.currency, -pledge.totals.redirectMinor);
  await project(tx, pledge.id, signed.text);
  const after = await tx.pledgeTotal.findUniqueOrThrow({ where: { pledgeId: pledge.id } });
  await addDeclared(tx, after.currency, after.redirectMinor);
}

async function tell(tx: Tx, pledge: LockedPledge, kind: string, decisionId: string, note: string) {
  const { reference, company } = pledge;
  const facts = { company: company.displayName, reference };
  if (kind === 'publish_pledge') {
    await mailRepresentatives(tx, company.id, {
      key: `pledge_published:${decisionId}`,
      template: 'pledge_published',
      data: (locale) => ({ ...facts, url: pageUrl(locale, `/pledges/${reference}`) }),
    });
  } else {
    await mailRepresentatives(tx, company.id, {
      key: `pledge_declined:${decisionId}`,
      template: 'pledge_declined',
      data: (locale) => ({
        ...facts,
        note,
        url: pageUrl(locale, `/company/${company.slug}/pledges/${reference}`),
      }),
    });
  }
}
