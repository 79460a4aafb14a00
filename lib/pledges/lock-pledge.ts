import type { Tx } from '../transact';

/**
 * Takes a pledge's row for the rest of the transaction, so that acts on one pledge follow each other.
 * @returns null for an id that is no pledge's
 */
export async function lockPledge(tx: Tx, pledgeId: string) {
  await tx.$queryRaw`SELECT 1 FROM pledges WHERE id = ${pledgeId}::uuid FOR UPDATE`;
  return tx.pledge.findUnique({
    where: { id: pledgeId },
    include: { company: true, draft: true, totals: true },
  });
}
export type LockedPledge = NonNullable<Awaited<ReturnType<typeof lockPledge>>>;
