import type { Person } from '../actor';
import { db } from '../db';
import type { DecisionOn } from '../decisions/decide';
import { requireAdministration } from './queues';

/** The administrators' page of what a decision is about, without its locale. @throws when there is none */
export async function pageOf(actor: Person, on: DecisionOn): Promise<string> {
  requireAdministration(actor);
  const select = { reference: true } as const;
  if (on.donationId) {
    const { reference } = await db().donation.findUniqueOrThrow({ where: { id: on.donationId }, select });
    return `/admin/donations/${reference}`;
  }
  if (on.pledgeId) {
    const { reference } = await db().pledge.findUniqueOrThrow({ where: { id: on.pledgeId }, select });
    return `/admin/pledges/${reference}`;
  }
  if (on.companyId) {
    const { slug } = await db().company.findUniqueOrThrow({ where: { id: on.companyId } });
    return `/admin/companies/${slug}`;
  }
  const { slug } = await db().beneficiary.findUniqueOrThrow({ where: { id: on.beneficiaryId ?? '' } });
  return `/admin/beneficiaries/${slug}`;
}
