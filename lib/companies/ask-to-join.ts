import type { Person } from '../actor';
import { db } from '../db';
import { dbRefusal } from '../db-refusal';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import { transact } from '../transact';
import { addressDomain, addressRefusal } from './domain';
import { mailRepresentatives, pageUrl } from './mail-representatives';

export type AskRefusal =
  | 'free_mail'
  | 'disposable'
  | 'no_company'
  | 'already_member'
  | 'already_asked'
  | 'too_many';

/** How many unanswered questions one person may have open; each one mails strangers. */
const MOST_OPEN = 5;

/**
 * Asks the representatives of a company to be let in (a colleague, or an agency that acts for several companies).
 * Each of them, or an administrator, may answer.
 */
export async function askToJoin(
  actor: Person,
  companySlug: string,
): Promise<Result<{ companyId: string }, AskRefusal>> {
  const address = addressRefusal(actor.email);
  if (address) return refuse(address, addressDomain(actor.email));
  if (!/^[a-z0-9-]{1,80}$/.test(companySlug)) return refuse('no_company');
  const company = await db().company.findFirst({
    where: { slug: companySlug, status: { in: ['submitted', 'approved'] } },
    select: { id: true, slug: true, displayName: true },
  });
  if (!company) return refuse('no_company');
  const open = await db().membership.findMany({
    where: { userId: actor.userId, status: { in: ['asked', 'active'] } },
    select: { companyId: true, status: true },
  });
  const mine = open.find((membership) => membership.companyId === company.id);
  if (mine) return refuse(mine.status === 'active' ? 'already_member' : 'already_asked');
  if (open.filter((membership) => membership.status === 'asked').length >= MOST_OPEN)
    return refuse('too_many');
  try {
    await transact(async (tx) => {
      const { id } = await tx.membership.create({
        data: { userId: actor.userId, companyId: company.id, status: 'asked', askedAt: now() },
        select: { id: true },
      });
      await mailRepresentatives(tx, company.id, {
        key: `join_asked:${id}`,
        template: 'join_asked',
        data: (locale) => ({
          company: company.displayName,
          email: actor.email,
          url: pageUrl(locale, `/company/${company.slug}/colleagues`),
        }),
      });
    });
  } catch (error) {
    if (dbRefusal(error)?.kind === 'conflict') return refuse('already_asked');
    throw error;
  }
  return ok({ companyId: company.id });
}
