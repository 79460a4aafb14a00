import { actsFor, mayAdminister, type Person } from '../actor';
import { queueMail } from '../email/queue-mail';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import { Refused, transact } from '../transact';
import { localeOf, pageUrl } from './mail-representatives';

export type MembershipRefusal = 'not_found' | 'own_request' | 'already_decided';

/**
 * Lets a person in who asked to represent a company, or not. By a representative of that company, or by an
 * administrator (where every colleague has left). Nobody answers their own question.
 */
export async function decideMembership(
  actor: Person,
  membershipId: string,
  answer: 'approve' | 'refuse',
): Promise<Result<{ companyId: string }, MembershipRefusal>> {
  return transact(async (tx) => {
    const asked = await tx.membership.findUnique({
      where: { id: membershipId },
      include: { user: true, company: { select: { slug: true, displayName: true } } },
    });
    if (!asked || !(actsFor(actor, asked.companyId) || mayAdminister(actor))) throw new Refused('not_found');
    if (asked.userId === actor.userId) throw new Refused('own_request');
    const moved = await tx.membership.updateMany({
      where: { id: membershipId, status: 'asked' },
      data: {
        status: answer === 'approve' ? 'active' : 'refused',
        decidedAt: now(),
        decidedById: actor.userId,
      },
    });
    if (moved.count === 0) throw new Refused('already_decided');
    if (answer === 'approve') {
      await appendRecord(tx, actor, 'representative_joined', { companyId: asked.companyId });
      const locale = localeOf(asked.user.locale);
      await queueMail(tx, {
        key: `join_approved:${membershipId}`,
        template: 'join_approved',
        to: asked.user.email,
        locale,
        data: { company: asked.company.displayName, url: pageUrl(locale, `/company/${asked.company.slug}`) },
      });
    }
    return ok({ companyId: asked.companyId });
  }).catch(refusal);
}

function refusal(error: unknown) {
  if (error instanceof Refused) return refuse(error.reason as MembershipRefusal, error.detail);
  throw error;
}
