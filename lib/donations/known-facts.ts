import { db } from '../db';
import type { Claim } from './claim';

/** Keys of the facts that are known of one account or one donation, as a look at Stripe compares them. */
export async function knownFacts(
  of: { account: string } | { donationId: string },
): Promise<ReadonlySet<string>> {
  const facts = await db().stripeFact.findMany({ where: of, select: { objectId: true, effect: true } });
  return new Set(facts.map(({ objectId, effect }) => `${objectId} ${effect}`));
}

/** Only what says something new is worth a transaction; facts never change once they are known. */
export const saysMore = (claim: Claim, known: ReadonlySet<string>): boolean =>
  claim.facts.some(({ objectId, effect }) => !known.has(`${objectId} ${effect}`));
