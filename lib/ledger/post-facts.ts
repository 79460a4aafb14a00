import { Refused, type Tx } from '../transact';
import { addFact, type Effect, type Fact, NOTHING, postingOf, type Source, type Totals } from './ledger';

/** The donation that facts are about. Its row must be locked by this transaction. */
export type Posted = { id: string; currency: string; stripeAccountId: string };

/**
 * Why facts cannot be posted (yet). `early`: money goes back that we have not seen come in.
 * `wrong_amount`: more would have gone back than came in.
 */
export type PostRefusal = 'early' | 'wrong_amount';

/**
 * Writes facts, each once ever, with their ledger entries and the donation's totals. A step.
 * @returns the facts that were new, every effect known now, and the totals before and after
 * @throws Refused<PostRefusal>
 */
export async function postFacts(tx: Tx, donation: Posted, facts: readonly Fact[], source: Source, at: Date) {
  const known = await tx.stripeFact.findMany({
    where: { donationId: donation.id },
    select: { objectId: true, effect: true, amountMinor: true },
  });
  const before = known.reduce(
    (totals, fact) => addFact(totals, { ...fact, effect: fact.effect as Effect }),
    NOTHING,
  );
  const keys = new Set(known.map(keyOf));
  const fresh = facts.filter((fact) => !keys.has(keyOf(fact)) && keys.add(keyOf(fact)));
  const after = fresh.reduce(addFact, before);
  const effects = new Set([...known, ...fresh].map(({ effect }) => effect as Effect));
  if (fresh.length > 0) {
    requirePlausible(after);
    await insertFacts(tx, donation, fresh, source, at);
    await insertEntries(tx, donation, fresh, at);
    if (fresh.some(({ effect }) => postingOf(effect))) await writeTotals(tx, donation, after);
  }
  return { fresh, effects, before, after };
}

const keyOf = ({ objectId, effect }: { objectId: string; effect: string }) => `${objectId} ${effect}`;

function requirePlausible({ captured, refunded, disputed, fees }: Totals): void {
  if (captured === 0n && (refunded > 0n || disputed > 0n || fees > 0n))
    throw new Refused<PostRefusal>('early');
  if (refunded > captured || disputed > captured) throw new Refused<PostRefusal>('wrong_amount');
}

async function insertFacts(tx: Tx, donation: Posted, fresh: readonly Fact[], source: Source, at: Date) {
  await tx.stripeFact.createMany({
    data: fresh.map((fact) => ({
      ...fact,
      donationId: donation.id,
      account: donation.stripeAccountId,
      currency: fact.amountMinor === null ? null : donation.currency,
      learntFrom: source.learntFrom,
      eventId: source.eventId ?? null,
      at,
    })),
  });
}

async function insertEntries(tx: Tx, donation: Posted, fresh: readonly Fact[], at: Date): Promise<void> {
  const entries = fresh.flatMap(({ objectId, effect, amountMinor }) => {
    const posting = postingOf(effect);
    return posting && amountMinor
      ? [
          {
            at,
            ...posting,
            amountMinor,
            currency: donation.currency,
            donationId: donation.id,
            objectId,
            effect,
          },
        ]
      : [];
  });
  if (entries.length > 0) await tx.ledgerEntry.createMany({ data: entries });
}

async function writeTotals(tx: Tx, donation: Posted, totals: Totals): Promise<void> {
  const figures = {
    capturedMinor: totals.captured,
    refundedMinor: totals.refunded,
    disputedMinor: totals.disputed,
    feeMinor: totals.fees,
  };
  await tx.donationTotal.upsert({
    where: { donationId: donation.id },
    create: { donationId: donation.id, currency: donation.currency, ...figures },
    update: figures,
  });
}
