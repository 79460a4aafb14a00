import type { Person } from '../actor';
import { db } from '../db';
import { REFERENCE } from '../pledges/pledge';
import { signedVersions } from '../pledges/signed-text';
import { requireAdministration } from './queues';

/** Everything an administrator needs to decide on a pledge; null when there is none or it is still a draft. */
export async function pledgeFile(actor: Person, reference: string) {
  requireAdministration(actor);
  if (!REFERENCE.test(reference)) return null;
  const pledge = await db().pledge.findUnique({
    where: { reference },
    include: {
      company: true,
      totals: true,
      donations: {
        select: { reference: true, state: true, amountMinor: true, currency: true },
        orderBy: { startedAt: 'asc' },
      },
    },
  });
  if (!pledge || pledge.status === 'draft') return null;
  const [versions, platforms, beneficiaries] = await Promise.all([
    signedVersions(actor, pledge.id),
    db().platform.findMany({ select: { slug: true, name: true } }),
    db().beneficiary.findMany({ select: { slug: true, name: true, acceptedAt: true } }),
  ]);
  return {
    pledge,
    versions,
    platformNames: new Map(platforms.map(({ slug, name }) => [slug, name])),
    beneficiaries: new Map(beneficiaries.map((beneficiary) => [beneficiary.slug, beneficiary])),
    /** The version that wants a decision, if one does. */
    waiting: pledge.pendingVersion ?? (pledge.status === 'submitted' ? pledge.version : null),
  };
}
