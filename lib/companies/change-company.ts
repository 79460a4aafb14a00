import { actsFor, type Person } from '../actor';
import { db } from '../db';
import { dbRefusal } from '../db-refusal';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { transact } from '../transact';
import { type CompanyFactsRefusal, companyFacts, holderOf } from './register-company';
import type { CompanyForm } from './schema';

export type ChangeRefusal = CompanyFactsRefusal | 'not_found';

/**
 * Corrects a company's particulars. What an administrator judged (names, website, country, register number) goes
 * back to the queue when it changes; industry, size and zone do not. Signed pledges keep what they were signed
 * with. A declined company is handed in again by any correction.
 */
export async function changeCompany(
  actor: Person,
  companyId: string,
  form: CompanyForm,
): Promise<Result<{ slug: string; resubmitted: boolean }, ChangeRefusal>> {
  if (!actsFor(actor, companyId)) return refuse('not_found');
  const before = await db().company.findUniqueOrThrow({ where: { id: companyId } });
  // A colleague's other address is no reason to ask for a note that is already there.
  const facts = companyFacts(actor.email, {
    ...form,
    mismatchNote: form.mismatchNote || before.mismatchNote || '',
  });
  if (!facts.ok) return facts;
  const { registeredEmailDomain: _, ...changed } = facts.value;
  const judged = (['legalName', 'displayName', 'domain', 'country', 'registerId'] as const).some(
    (field) => changed[field] !== before[field],
  );
  const fields = Object.keys(changed) as (keyof typeof changed)[];
  const resubmitted = before.status === 'declined' || (before.status === 'approved' && judged);
  // The record tells what happened; saving the same again did not.
  if (!resubmitted && fields.every((field) => changed[field] === before[field])) {
    return ok({ slug: before.slug, resubmitted });
  }
  try {
    const moved = await transact(async (tx) => {
      const { count } = await tx.company.updateMany({
        where: { id: companyId, status: before.status },
        data: { ...changed, status: resubmitted ? 'submitted' : before.status },
      });
      if (count > 0) await appendRecord(tx, actor, 'company_changed', { companyId }, { resubmitted });
      return count;
    });
    return moved > 0 ? ok({ slug: before.slug, resubmitted }) : refuse('not_found');
  } catch (error) {
    if (dbRefusal(error)?.kind !== 'conflict') throw error;
    return refuse('domain_taken', (await holderOf(changed.domain))?.slug);
  }
}
