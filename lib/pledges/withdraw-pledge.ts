import { actsFor, type Person } from '../actor';
import { mailRepresentatives, pageUrl } from '../companies/mail-representatives';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import { Refused, transact } from '../transact';
import { addDeclared } from './declared-total';
import { lockPledge } from './lock-pledge';
import { retireScopes } from './scope-rows';

export type WithdrawRefusal = 'not_found' | 'not_signed' | 'already_withdrawn' | 'reason_missing';

/**
 * Withdraws a signed pledge, with a reason. It stays visible with everything that happened; its weeks are free
 * again, and what it declared leaves the declared total. Money that arrived stays counted: it did arrive.
 */
export async function withdrawPledge(
  actor: Person,
  { pledgeId, reason }: { pledgeId: string; reason: string },
): Promise<Result<{ reference: string }, WithdrawRefusal>> {
  return transact(async (tx) => {
    const pledge = await lockPledge(tx, pledgeId);
    if (!pledge || !actsFor(actor, pledge.companyId)) throw new Refused('not_found');
    if (reason.trim() === '') throw new Refused('reason_missing');
    if (pledge.status === 'draft') throw new Refused('not_signed');
    if (pledge.status === 'withdrawn') throw new Refused('already_withdrawn');
    await tx.pledge.update({
      where: { id: pledgeId },
      data: { status: 'withdrawn', withdrawnAt: now(), withdrawnWhy: reason.trim(), pendingVersion: null },
    });
    await retireScopes(tx, pledgeId);
    await tx.pledgeDraft.deleteMany({ where: { pledgeId } });
    if (pledge.status === 'published' && pledge.totals) {
      await addDeclared(tx, pledge.totals.currency, -pledge.totals.redirectMinor);
    }
    const { reference, companyId, company } = pledge;
    await appendRecord(
      tx,
      actor,
      'pledge_withdrawn',
      { companyId, pledgeId },
      { reference, reason: reason.trim() },
    );
    await mailRepresentatives(tx, companyId, {
      key: `pledge_withdrawn:${pledgeId}`,
      template: 'pledge_withdrawn',
      data: (locale) => ({
        company: company.displayName,
        reference,
        url: pageUrl(
          locale,
          pledge.publishedAt ? `/pledges/${reference}` : `/company/${company.slug}/pledges/${reference}`,
        ),
      }),
    });
    return ok({ reference });
  }).catch((error: unknown) => {
    if (error instanceof Refused) return refuse(error.reason as WithdrawRefusal);
    throw error;
  });
}
