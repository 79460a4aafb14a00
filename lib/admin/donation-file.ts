import type { Person } from '../actor';
import { db } from '../db';
import { REFERENCE } from '../pledges/pledge';
import { requireAdministration } from './queues';

/** Everything an administrator needs to verify a donation: Stripe's objects as we know them, and the ledger. */
export async function donationFile(actor: Person, reference: string) {
  requireAdministration(actor);
  if (!REFERENCE.test(reference)) return null;
  const donation = await db().donation.findUnique({
    where: { reference },
    include: {
      company: true,
      pledge: { select: { reference: true, status: true } },
      beneficiary: true,
      totals: true,
      facts: { orderBy: { occurredAt: 'asc' } },
      entries: { orderBy: { id: 'asc' } },
    },
  });
  if (!donation) return null;
  const startedBy = await db().user.findUnique({
    where: { id: donation.startedById },
    select: { email: true },
  });
  return { donation, startedBy: startedBy?.email ?? null };
}
