import Stripe from 'stripe';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '../db';
import { applyClaim } from '../donations/apply-claim';
import { type Claim, claimOf, type StripeObject } from '../donations/claim';
import { followDonation } from '../donations/follow-donation';
import { knownFacts, saysMore } from '../donations/known-facts';
import { createdAt, type LookBack, type StripeBooks, stripeBooks } from '../donations/stripe-books';
import { enqueue } from '../jobs/enqueue';
import { log } from '../log';
import { days, hours, minutes } from '../time';
import { Refused, transact } from '../transact';

/** What a sweep found that cannot be counted, as its row keeps it. */
export type SweepDifference = { what: string; cause: string; detail: string | null };
export type SweepResult = { compared: number; repaired: number; differing: SweepDifference[] };

/** Clocks differ, and a list may lag behind what it lists. */
const OVERLAP = hours(1);
/** A refund can fail weeks after it was made; a dispute is open for months. */
const REFUND_LOOK_BACK = days(90);
const DISPUTE_LOOK_BACK = days(240);
/** An event that nobody has handled by then lost its job. */
const FORGOTTEN = minutes(2);

/**
 * Compares every beneficiary's account with what we know and counts what webhooks missed, by the same facts.
 * Every 15 minutes, and at start. An account that cannot be read is named in the run, and looked at from the
 * same day on the next time; the others are not held up by it.
 */
export async function sweep(books: StripeBooks = stripeBooks): Promise<SweepResult> {
  const startedAt = new Date();
  const run = await db().sweepRun.create({ data: { kind: 'sweep', startedAt } });
  const result: SweepResult = { compared: 0, repaired: 0, differing: [] };
  await resendForgotten();
  for (const account of await accounts()) {
    try {
      await sweepAccount(account, books, result);
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeError)) throw error;
      log.error({ err: error, account }, 'an account could not be swept');
      result.differing.push({ what: account, cause: 'unreadable', detail: null });
    }
  }
  await db().sweepRun.update({
    where: { id: run.id },
    data: { endedAt: new Date(), ...result, differing: result.differing as unknown as Prisma.InputJsonArray },
  });
  return result;
}

/** Accounts on which a donation may have happened: of those who accepted, and of donations whose acceptance ended. */
async function accounts(): Promise<string[]> {
  const rows = await db().$queryRaw<{ account: string }[]>`
    SELECT stripe_account_id AS account FROM beneficiaries WHERE stripe_account_id IS NOT NULL
    UNION SELECT stripe_account_id FROM donations ORDER BY account`;
  return rows.map(({ account }) => account);
}

async function sweepAccount(account: string, books: StripeBooks, result: SweepResult): Promise<void> {
  const ours = await db().donation.findMany({
    where: { stripeAccountId: account },
    select: { id: true, stripePaymentIntentId: true },
  });
  const known = new Set(ours.flatMap(({ id, stripePaymentIntentId }) => [id, stripePaymentIntentId]));
  known.delete(null);
  const facts = await knownFacts({ account });
  const refused: { object: StripeObject; claim: Claim }[] = [];
  for await (const object of books.since(account, await lookBack(account))) {
    const claim = claimOf(object, null, createdAt(object));
    // A beneficiary has payments of its own; they are none of our business and are not kept.
    if (!claim || !(known.has(claim.donationId ?? '') || known.has(claim.intentId ?? ''))) continue;
    if (claim.intentId) known.add(claim.intentId);
    result.compared += 1;
    if (saysMore(claim, facts) && !(await applied(claim, account, result))) refused.push({ object, claim });
  }
  // What was read may be older than what was heard since, and lists are newest first: look at the whole payment
  // once more before calling it a difference.
  for (const { object, claim } of refused) {
    await countInto(result, object, async () => {
      const donation = ours.find(({ id }) => id === claim.donationId) ?? (await donationOf(claim.intentId));
      const learnt = donation ? await followDonation(donation.id, books) : 0;
      return learnt + (await apply(claim, account));
    });
  }
  // Payments older than the look back can still be settling.
  const open = await db().donation.findMany({
    where: { stripeAccountId: account, state: { in: ['started', 'processing'] } },
    select: { id: true, reference: true },
  });
  for (const { id, reference } of open) {
    result.compared += 1;
    await countInto(result, { id: reference }, () => followDonation(id, books));
  }
}

async function applied(claim: Claim, account: string, result: SweepResult): Promise<boolean> {
  try {
    result.repaired += await apply(claim, account);
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return false;
  }
}

const donationOf = (stripePaymentIntentId: string | null) =>
  stripePaymentIntentId === null
    ? null
    : db().donation.findUnique({ where: { stripePaymentIntentId }, select: { id: true } });

async function apply(claim: Claim, account: string): Promise<number> {
  return (await transact((tx) => applyClaim(tx, claim, account, { learntFrom: 'sweep' }))).learnt;
}

async function countInto(
  result: SweepResult,
  { id }: Pick<StripeObject, 'id'>,
  count: () => Promise<number>,
): Promise<void> {
  try {
    result.repaired += await count();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    result.differing.push({ what: id, cause: error.reason, detail: error.detail ?? null });
  }
}

/** From the start of the last sweep that read this account to its end; from the beginning if none did. */
async function lookBack(account: string): Promise<LookBack> {
  const unreadable = JSON.stringify([{ what: account, cause: 'unreadable' }]);
  const rows = await db().$queryRaw<{ at: Date | null }[]>`
    SELECT max(started_at) AS at FROM sweep_runs
    WHERE kind = 'sweep' AND ended_at IS NOT NULL AND NOT differing @> ${unreadable}::jsonb`;
  const last = rows[0]?.at?.getTime() ?? 0;
  const at = Date.now();
  return {
    payments: new Date(Math.max(0, last - OVERLAP)),
    refunds: new Date(last === 0 ? 0 : Math.min(last - OVERLAP, at - REFUND_LOOK_BACK)),
    disputes: new Date(last === 0 ? 0 : Math.min(last - OVERLAP, at - DISPUTE_LOOK_BACK)),
  };
}

/** Stored events whose job was lost, or whose time to look again has passed, get a job again. */
async function resendForgotten(): Promise<void> {
  const before = new Date(Date.now() - FORGOTTEN);
  const events = await db().stripeEvent.findMany({
    where: {
      handledAt: null,
      OR: [{ parkedReason: null, storedAt: { lt: before } }, { nextTryAt: { lt: before } }],
    },
    select: { id: true },
    take: 1000,
  });
  await transact(async (tx) => {
    for (const { id } of events) await enqueue(tx, 'inbox.handle', { eventId: id });
  });
}
