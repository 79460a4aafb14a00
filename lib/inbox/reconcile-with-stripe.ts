import { db } from '../db';
import { claimOf } from '../donations/claim';
import { createdAt, type StripeBooks, stripeBooks } from '../donations/stripe-books';
import type { Difference } from '../ledger/reconcile';

const EVERYTHING = { payments: new Date(0), refunds: new Date(0), disputes: new Date(0) };

/**
 * Reads everything on every account a donation was charged on and compares it with our facts, both ways: what
 * Stripe shows and we lack, and what we hold and Stripe does not show. Changes nothing.
 */
export async function reconcileWithStripe(
  books: StripeBooks = stripeBooks,
): Promise<{ compared: number; differences: Difference[] }> {
  const accounts = await db().donation.findMany({
    distinct: ['stripeAccountId'],
    select: { stripeAccountId: true },
    orderBy: { stripeAccountId: 'asc' },
  });
  const all = { compared: 0, differences: [] as Difference[] };
  for (const { stripeAccountId } of accounts) {
    const { compared, differences } = await compareAccount(stripeAccountId, books);
    all.compared += compared;
    all.differences.push(...differences);
  }
  return all;
}

type Told = Map<string, { amountMinor: bigint | null; who: string }>;

async function compareAccount(account: string, books: StripeBooks) {
  const donations = await db().donation.findMany({
    where: { stripeAccountId: account },
    select: { id: true, reference: true, amountMinor: true, stripePaymentIntentId: true, facts: true },
  });
  const byId = new Map(donations.map((donation) => [donation.id, donation]));
  const byIntent = new Map(donations.map((donation) => [donation.stripePaymentIntentId, donation]));
  const stripeSays: Told = new Map();
  const differences: Difference[] = [];
  for await (const object of books.since(account, EVERYTHING)) {
    const claim = claimOf(object, null, createdAt(object));
    const donation = byId.get(claim?.donationId ?? '') ?? byIntent.get(claim?.intentId ?? '');
    if (!claim || !donation) continue;
    if (claim.intentId) byIntent.set(claim.intentId, donation);
    for (const { objectId, effect, amountMinor } of claim.facts) {
      stripeSays.set(`${objectId} ${effect}`, { amountMinor, who: donation.reference });
    }
    if (claim.paid && claim.paid.amountMinor !== donation.amountMinor) {
      const [expected, found] = [String(donation.amountMinor), String(claim.paid.amountMinor)];
      differences.push({
        what: `${donation.reference}: ${object.id}`,
        expected,
        found,
        cause: 'amount of the payment',
      });
    }
  }
  const weSay: Told = new Map(
    donations.flatMap(({ reference, facts }) =>
      facts
        .filter(({ objectId }) => !byId.has(objectId)) // a checkout that was never opened is no object of Stripe's
        .map((fact) => [
          `${fact.objectId} ${fact.effect}`,
          { amountMinor: fact.amountMinor, who: reference },
        ]),
    ),
  );
  return { compared: stripeSays.size, differences: [...differences, ...compare(stripeSays, weSay)] };
}

/** A debit that is settled no longer shows that it was processing; what only we remember of that is no drift. */
const PASSING = /^\S+ (processing|completed|expired|failed|dispute_lost)$/;

function compare(stripeSays: Told, weSay: Told): Difference[] {
  const missing = [...stripeSays].flatMap(([key, { amountMinor, who }]) => {
    const ours = weSay.get(key);
    if (ours && ours.amountMinor === amountMinor) return [];
    const found = ours ? String(ours.amountMinor) : 'not known here';
    return [
      {
        what: `${who}: ${key}`,
        expected: String(amountMinor ?? 'known'),
        found,
        cause: 'Stripe against facts',
      },
    ];
  });
  const invented = [...weSay].flatMap(([key, { amountMinor, who }]) =>
    stripeSays.has(key) || PASSING.test(key)
      ? []
      : [
          {
            what: `${who}: ${key}`,
            expected: 'not at Stripe',
            found: String(amountMinor ?? 'known'),
            cause: 'facts against Stripe',
          },
        ],
  );
  return [...missing, ...invented];
}
