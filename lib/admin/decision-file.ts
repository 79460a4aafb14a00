import type { Person } from '../actor';
import { db } from '../db';
import { revocable } from '../decisions/decision';
import { requireAdministration } from './queues';

/** A decision that can be taken back, with what it is about and where that is shown; null for any other. */
export async function decisionFile(actor: Person, id: string) {
  requireAdministration(actor);
  const decision = await db().decision.findUnique({
    where: { id },
    include: { donation: true, beneficiary: true, decidedBy: { select: { email: true } } },
  });
  if (!decision || !revocable(decision.kind)) return null;
  const { kind, live, note, decidedAt, decidedBy, donation, beneficiary } = decision;
  const about = { kind, live, note, decidedAt, by: decidedBy.email };
  if (donation) {
    const { companyId, beneficiaryId } = donation;
    return {
      ...about,
      subject: { donationId: donation.id },
      stakes: { companyId, beneficiaryId, donationId: donation.id },
      name: donation.reference,
      href: `/admin/donations/${donation.reference}`,
    };
  }
  if (!beneficiary) return null;
  return {
    ...about,
    subject: { beneficiaryId: beneficiary.id },
    stakes: { beneficiaryId: beneficiary.id },
    name: beneficiary.name,
    href: `/admin/beneficiaries/${beneficiary.slug}`,
  };
}
