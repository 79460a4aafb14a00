import type { StripeEvent } from '@/generated/prisma/client';
import { db } from '../db';
import { dbRefusal } from '../db-refusal';
import { applyClaim } from '../donations/apply-claim';
import { type Claim, claimOf, type StripeObject } from '../donations/claim';
import { env } from '../env';
import { enqueue } from '../jobs/enqueue';
import { log } from '../log';
import { Refused, type Tx, transact } from '../transact';
import { nextTry, OBJECTS_READ, type ParkedReason } from './inbox';

/**
 * Handles one stored event, once: claims it and counts what it says in one transaction, or parks it with the
 * reason and, where time can heal that, a time to look again. Called by the queue, and again by the sweep.
 * @throws only when the database cannot be reached; the queue then tries again
 */
export async function handleStoredEvent(eventId: string): Promise<void> {
  const event = await db().stripeEvent.findUnique({ where: { id: eventId } });
  if (!event || event.handledAt) return;
  try {
    await transact((tx) => handle(tx, event));
  } catch (error) {
    await park(event, reasonOf(error, event), error instanceof Refused ? (error.detail ?? null) : null);
  }
}

async function handle(tx: Tx, event: StripeEvent): Promise<void> {
  const { count } = await tx.stripeEvent.updateMany({
    where: { id: event.id, handledAt: null },
    data: { handledAt: new Date(), parkedReason: null, parkedDetail: null, nextTryAt: null },
  });
  if (count === 0) return; // another worker has it
  const object = event.payload as unknown as StripeObject;
  if (!OBJECTS_READ.includes(object.object)) return;
  const live = env().STRIPE_SECRET_KEY.includes('_live_');
  if (event.livemode !== live) throw new Refused<ParkedReason>('wrong_mode', `livemode ${event.livemode}`);
  const claim = claimOf(object, event.type, event.createdAt);
  if (!claim) return;
  const applied = await applyClaim(tx, claim, event.account, { learntFrom: 'webhook', eventId: event.id });
  // The object only hints at something (a charge names its refunds and its fee by sum and id): look at the whole.
  // An attempt that was declined while the checkout is open hints at nothing.
  if (claim.incomplete && applied.state !== 'started') {
    const donationId = applied.donation.id;
    await enqueue(tx, 'donation.follow', { donationId }, { singletonKey: donationId });
  }
  if (applied.learnt > 0) await wakeParked(tx, claim);
}

/** Events that came before the payment they are about: it is known now. */
async function wakeParked(tx: Tx, claim: Claim): Promise<void> {
  if (!claim.intentId) return;
  const waiting = await tx.stripeEvent.findMany({
    where: { handledAt: null, parkedReason: { not: null }, parkedDetail: claim.intentId },
    select: { id: true },
  });
  for (const { id } of waiting) await enqueue(tx, 'inbox.handle', { eventId: id });
}

function reasonOf(error: unknown, event: StripeEvent): ParkedReason {
  if (error instanceof Refused) return error.reason as ParkedReason;
  const refusal = dbRefusal(error);
  log.error(
    { err: error, event: event.id, constraint: refusal?.constraint },
    'an event could not be handled',
  );
  return 'error';
}

async function park(event: StripeEvent, reason: ParkedReason, detail: string | null): Promise<void> {
  const at = new Date();
  const attempts = event.attempts + 1;
  const again = nextTry(reason, attempts, event.storedAt, at);
  // What never found its payment within Stripe's own patience is not early: nobody here knows it.
  const parkedReason = reason === 'early' && again === null ? 'unknown_object' : reason;
  await transact(async (tx) => {
    const { count } = await tx.stripeEvent.updateMany({
      where: { id: event.id, handledAt: null },
      data: { parkedReason, parkedDetail: detail, attempts, nextTryAt: again },
    });
    if (count > 0 && again) {
      await enqueue(tx, 'inbox.handle', { eventId: event.id }, { startAfter: again });
    }
  });
}
