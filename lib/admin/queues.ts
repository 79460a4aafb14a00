import { mayAdminister, type Person } from '../actor';
import { db } from '../db';

/** Rows of a queue at most on one page; the count says how many there are. */
const PAGE = 200;

export type QueueCounts = { companies: number; pledges: number; donations: number; parked: number };

const WAITING_PLEDGE = { OR: [{ status: 'submitted' }, { pendingVersion: { not: null } }] };
const WAITING_DONATION = {
  state: 'received',
  totals: { capturedMinor: { gt: 0 } },
  decisions: { none: { kind: 'verify_donation', key: 'administrator', live: true } },
};

/** How much wants a decision. */
export async function queueCounts(actor: Person): Promise<QueueCounts> {
  requireAdministration(actor);
  const [companies, pledges, donations, parked] = await Promise.all([
    db().company.count({ where: { status: 'submitted' } }),
    db().pledge.count({ where: WAITING_PLEDGE }),
    db().donation.count({ where: WAITING_DONATION }),
    db().stripeEvent.count({ where: { handledAt: null, parkedReason: { not: null } } }),
  ]);
  return { companies, pledges, donations, parked };
}

/** Companies that want a decision, the longest waiting first. */
export async function companyQueue(actor: Person) {
  requireAdministration(actor);
  return db().company.findMany({
    where: { status: 'submitted' },
    select: {
      id: true,
      slug: true,
      displayName: true,
      domain: true,
      registeredEmailDomain: true,
      country: true,
      mismatchNote: true,
      createdAt: true,
      sample: true,
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: PAGE,
  });
}

/** Pledges, and changes of published ones, that want a decision: by the signature that waits, oldest first. */
export async function pledgeQueue(actor: Person) {
  requireAdministration(actor);
  const pledges = await db().pledge.findMany({
    where: WAITING_PLEDGE,
    select: {
      id: true,
      reference: true,
      status: true,
      version: true,
      pendingVersion: true,
      sample: true,
      company: { select: { displayName: true, status: true } },
      totals: { select: { weekCount: true, redirectMinor: true, currency: true } },
      versions: { select: { signedAt: true }, orderBy: { number: 'desc' }, take: 1 },
    },
    orderBy: [{ signedAt: 'asc' }, { id: 'asc' }],
    take: PAGE,
  });
  return pledges
    .map(({ versions: [newest], pendingVersion, version, ...pledge }) => ({
      ...pledge,
      waiting: pendingVersion ?? version,
      change: pendingVersion !== null,
      signedAt: newest?.signedAt ?? new Date(0),
    }))
    .sort((a, b) => a.signedAt.getTime() - b.signedAt.getTime());
}

/** Donations whose money has arrived and whose second key is not turned, oldest first. */
export async function donationQueue(actor: Person) {
  requireAdministration(actor);
  return db().donation.findMany({
    where: WAITING_DONATION,
    select: {
      id: true,
      reference: true,
      currency: true,
      amountMinor: true,
      method: true,
      receivedAt: true,
      sample: true,
      company: { select: { displayName: true } },
      beneficiary: { select: { name: true } },
      totals: true,
    },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: PAGE,
  });
}

/** What Stripe told us that could not be counted, newest first; nothing is ever dropped. */
export async function parkedEvents(actor: Person) {
  requireAdministration(actor);
  return db().stripeEvent.findMany({
    where: { handledAt: null, parkedReason: { not: null } },
    orderBy: { storedAt: 'desc' },
    take: PAGE,
  });
}

/** The last runs of the sweep and of reconcile. */
export async function checkRuns(actor: Person) {
  requireAdministration(actor);
  return db().sweepRun.findMany({ orderBy: { startedAt: 'desc' }, take: 60 });
}

/** The guards of the pages refuse first; a read that forgot its guard fails here, loudly. */
export function requireAdministration(actor: Person): void {
  if (!mayAdminister(actor)) throw new Error('Only an administrator with the second factor shown reads this');
}
