import type { Person } from '../actor';
import { decide } from '../decisions/decide';
import type { DecisionRefusal, Evidence } from '../decisions/decision';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { Refused, transact } from '../transact';
import { mailRepresentatives, pageUrl } from './mail-representatives';
import { seenFacts } from './seen-facts';

export type CompanyDecision = {
  companyId: string;
  /** From `seenFacts`: the particulars that were on the page. Without it, those of this moment. */
  seen?: string;
  note: string;
  evidence: readonly Evidence[];
};
export type CompanyDecisionRefusal = DecisionRefusal | 'not_found' | 'changed_meanwhile';

/** An administrator without a stake finds that this company is who it says, and that the person may act for it. */
export function approveCompany(
  actor: Person,
  decision: CompanyDecision,
): Promise<Result<{ slug: string }, CompanyDecisionRefusal>> {
  return decideCompany(actor, 'approve_company', decision);
}

/** Declined with a reason that is mailed; the company may be corrected and handed in again. */
export function declineCompany(
  actor: Person,
  decision: CompanyDecision,
): Promise<Result<{ slug: string }, CompanyDecisionRefusal>> {
  return decideCompany(actor, 'decline_company', decision);
}

async function decideCompany(
  actor: Person,
  kind: 'approve_company' | 'decline_company',
  { companyId, seen, note, evidence }: CompanyDecision,
): Promise<Result<{ slug: string }, CompanyDecisionRefusal>> {
  const approved = kind === 'approve_company';
  return transact(async (tx) => {
    // A correction at this moment waits, or is seen.
    await tx.$queryRaw`SELECT 1 FROM companies WHERE id = ${companyId}::uuid FOR UPDATE`;
    const company = await tx.company.findUnique({ where: { id: companyId } });
    if (!company) throw new Refused('not_found');
    if (seen !== undefined && seen !== seenFacts(company)) throw new Refused('changed_meanwhile');
    const { id } = await decide(tx, actor, { kind, companyId, note, evidence });
    const moved = await tx.company.updateMany({
      where: { id: companyId, status: 'submitted' },
      data: { status: approved ? 'approved' : 'declined' },
    });
    if (moved.count === 0) throw new Refused('already_decided');
    await appendRecord(tx, actor, approved ? 'company_approved' : 'company_declined', { companyId });
    const name = company.displayName;
    if (approved) {
      await mailRepresentatives(tx, companyId, {
        key: `company_approved:${id}`,
        template: 'company_approved',
        data: (locale) => ({ company: name, url: pageUrl(locale, `/company/${company.slug}`) }),
      });
    } else {
      await mailRepresentatives(tx, companyId, {
        key: `company_declined:${id}`,
        template: 'company_declined',
        data: (locale) => ({ company: name, note, url: pageUrl(locale, `/company/${company.slug}/edit`) }),
      });
    }
    return ok({ slug: company.slug });
  }).catch((error: unknown) => {
    if (error instanceof Refused) return refuse(error.reason as CompanyDecisionRefusal, error.detail);
    throw error;
  });
}
