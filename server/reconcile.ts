/**
 * `npm run reconcile`: recomputes every figure of money from the ledger, the ledger from Stripe's facts, and
 * compares the facts with Stripe itself. Prints what differs and exits 1; 2 when Stripe could not be read. It
 * never repairs: a difference is looked at by a person, and the sweep counts what webhooks missed.
 */
import Stripe from 'stripe';
import type { Prisma } from '@/generated/prisma/client';
import { db, disconnect } from '@/lib/db';
import { env } from '@/lib/env';
import { reconcileWithStripe } from '@/lib/inbox/reconcile-with-stripe';
import { type Difference, reconcileBooks } from '@/lib/ledger/reconcile';

async function main(): Promise<number> {
  env();
  const startedAt = new Date();
  const books = await reconcileBooks();
  const { compared, differences: stripe, unreadable } = await lookAtStripe();
  const differing = [...books, ...stripe];
  await db().sweepRun.create({
    data: {
      kind: 'reconcile',
      startedAt,
      endedAt: unreadable ? null : new Date(),
      compared,
      differing: differing as unknown as Prisma.InputJsonArray,
    },
  });
  if (differing.length > 0) console.table(differing);
  console.log(`${compared} facts compared with Stripe, ${differing.length} differences.`);
  if (unreadable) console.log(`Stripe could not be read: ${unreadable}`);
  return differing.length > 0 ? 1 : unreadable ? 2 : 0;
}

async function lookAtStripe(): Promise<{ compared: number; differences: Difference[]; unreadable?: string }> {
  try {
    return await reconcileWithStripe();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    return { compared: 0, differences: [], unreadable: error.message };
  }
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await disconnect();
  }
}
