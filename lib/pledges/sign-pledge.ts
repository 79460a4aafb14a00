import { actsFor, type Person } from '../actor';
import { mailRepresentatives, pageUrl } from '../companies/mail-representatives';
import { refusedBy } from '../db-refusal';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { dateIn, now } from '../time';
import { Refused, type Tx, transact } from '../transact';
import { freeze } from './canonical';
import { draftProblems, readDraft, textOf } from './draft';
import { draftContext } from './draft-context';
import { type LockedPledge, lockPledge } from './lock-pledge';
import { project } from './project';
import { type Clash, findClashes, insertScopes, retireScopes } from './scope-rows';
import type { PledgeText } from './text';

export type Signature = {
  pledgeId: string;
  /** Minted with the form; the same key a second time is the same signature. */
  submissionKey: string;
  /** The draft's revision that was on the page: nobody signs what somebody else just changed. */
  revision: number;
  name: string;
  jobTitle: string;
  /** The sentence as it stood on the page. */
  authority: string;
};
export type SignRefusal =
  | 'not_found'
  | 'already_signed'
  | 'changed_elsewhere'
  | 'incomplete'
  | 'company_declined';
export type Signed = { reference: string; number: number; sha256: string };

/**
 * Signs a pledge, or the next version of one, in one transaction: rules, frozen text, openings, statements,
 * scopes, projections, record, mails. Retried with the same key (double click, timeout, back button) it signs once.
 * @returns `incomplete` carries the section; `overlap` the company's own pledges that promise the same already
 */
export async function signPledge(
  actor: Person,
  signature: Signature,
): Promise<Result<Signed, SignRefusal> | { ok: false; reason: 'overlap'; clashes: Clash[] }> {
  const attempt: { of?: { pledgeId: string; companyId: string; text: PledgeText } } = {};
  try {
    return ok(
      await transact(async (tx) => {
        const pledge = await lockPledge(tx, signature.pledgeId);
        if (!pledge || !actsFor(actor, pledge.companyId)) throw new Refused<SignRefusal>('not_found');
        const before = await signedWith(tx, pledge, signature.submissionKey);
        if (before) return before;
        const text = await signedText(tx, pledge, signature);
        attempt.of = { pledgeId: pledge.id, companyId: pledge.companyId, text };
        return insertVersion(tx, actor, pledge, text, signature.submissionKey);
      }),
    );
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason as SignRefusal, error.detail);
    if (attempt.of && refusedBy(error, 'pledge_scopes_no_overlap')) {
      const { text, ...of } = attempt.of;
      return { ok: false, reason: 'overlap', clashes: await findClashes(of, text.scope, text.weeks) };
    }
    throw error;
  }
}

async function signedWith(tx: Tx, pledge: LockedPledge, submissionKey: string): Promise<Signed | null> {
  const version = await tx.pledgeVersion.findUnique({ where: { submissionKey } });
  if (!version) return null;
  if (version.pledgeId !== pledge.id) throw new Refused<SignRefusal>('not_found');
  return { reference: pledge.reference, number: version.number, sha256: version.sha256 };
}

async function signedText(tx: Tx, pledge: LockedPledge, signature: Signature): Promise<PledgeText> {
  const { company } = pledge;
  if (!pledge.draft || pledge.status === 'withdrawn') throw new Refused<SignRefusal>('already_signed');
  if (pledge.draft.revision !== signature.revision) throw new Refused<SignRefusal>('changed_elsewhere');
  if (company.status === 'declined') throw new Refused<SignRefusal>('company_declined');
  const draft = readDraft(pledge.draft);
  // An acceptance that is being revoked at this moment waits, or is seen.
  const slugs = draft.redirect?.shares.map((share) => share.beneficiarySlug) ?? [];
  await tx.$queryRaw`SELECT 1 FROM beneficiaries WHERE slug = ANY(${slugs}::text[]) ORDER BY id FOR SHARE`;
  const [problem] = draftProblems(draft, await draftContext(pledge, company.timeZone, tx));
  if (problem) throw new Refused<SignRefusal>('incomplete', problem.section);
  const { id, legalName, displayName, domain, country, timeZone } = company;
  return textOf(
    draft,
    { id, legalName, displayName, domain, country, timeZone },
    {
      name: signature.name,
      jobTitle: signature.jobTitle,
      authority: signature.authority,
      date: dateIn(now(), timeZone),
    },
  );
}

async function insertVersion(
  tx: Tx,
  actor: Person,
  pledge: LockedPledge,
  text: PledgeText,
  submissionKey: string,
): Promise<Signed> {
  const { id: pledgeId, companyId, reference } = pledge;
  const newest = await tx.pledgeVersion.aggregate({ where: { pledgeId }, _max: { number: true } });
  const number = (newest._max.number ?? 0) + 1;
  const { canonical, sha256, openings } = freeze(text, { reference, number });
  const at = now();
  await tx.pledgeVersion.create({
    data: { pledgeId, number, canonical, sha256, signedAt: at, signedById: actor.userId, submissionKey },
  });
  await tx.pledgeVersionOpening.createMany({
    data: openings.map(({ field, salt, value }) => ({
      pledgeId,
      number,
      field,
      salt,
      value: value as string,
    })),
  });
  await tx.pledgeStatement.createMany({
    data: Object.entries(text.statement).map(([locale, body]) => ({ pledgeId, number, locale, body })),
  });
  await replaceWaiting(tx, pledge, number, text, at);
  await tx.pledgeDraft.delete({ where: { pledgeId } });
  await appendRecord(
    tx,
    actor,
    'pledge_signed',
    { companyId, pledgeId },
    { reference, version: number, sha256 },
  );
  await mailRepresentatives(tx, companyId, {
    key: `pledge_submitted:${pledgeId}:${number}`,
    template: 'pledge_submitted',
    data: (locale) => ({
      company: pledge.company.displayName,
      reference,
      url: pageUrl(locale, `/company/${pledge.company.slug}/pledges/${reference}`),
    }),
  });
  return { reference, number, sha256 };
}

/**
 * The new version waits for an administrator. Of a published pledge it waits beside the one in force, and both
 * hold their weeks; of any other it takes the waiting one's place.
 */
async function replaceWaiting(
  tx: Tx,
  pledge: LockedPledge,
  number: number,
  text: PledgeText,
  signedAt: Date,
) {
  const { id: pledgeId, companyId } = pledge;
  const published = pledge.status === 'published';
  await retireScopes(tx, pledgeId, published ? { allBut: [pledge.version] } : {});
  await insertScopes(tx, { pledgeId, companyId, version: number }, text.scope, text.weeks);
  await tx.pledge.update({
    where: { id: pledgeId },
    data: published
      ? { pendingVersion: number }
      : { status: 'submitted', version: number, signedAt: pledge.signedAt ?? signedAt },
  });
  if (!published) await project(tx, pledgeId, text);
}
