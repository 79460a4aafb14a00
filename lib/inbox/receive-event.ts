import type Stripe from 'stripe';
import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { env } from '../env';
import { enqueue } from '../jobs/enqueue';
import { ok, type Result, refuse } from '../result';
import { stripe } from '../stripe';
import { transact } from '../transact';
import { storedPayload } from './stored-payload';

/** Which of Stripe's two endpoints was called: each signs with a secret of its own. */
export type Endpoint = 'account' | 'connect';

export type ReceiveRefusal = 'signature' | 'shape';

/** Seconds that a signature stays good: Stripe's own recommendation against replay. */
const TOLERANCE = 300;

const envelope = z.object({
  id: z.string().regex(/^evt_\w{1,200}$/),
  object: z.literal('event'),
  type: z.string().min(1).max(200),
  created: z.int().min(0).max(4_000_000_000),
  livemode: z.boolean(),
  account: z
    .string()
    .regex(/^acct_\w{1,200}$/)
    .nullish(),
  data: z.object({ object: z.record(z.string(), z.unknown()) }),
});

/**
 * Takes a delivery in: checks the signature over the raw bytes, and stores the event and the job to handle it
 * in one commit of their own, so that from the answer on it can no longer be lost. A repeated one is only
 * acknowledged. Mode and account are checked when it is handled: what is signed by Stripe is never dropped.
 */
export async function receiveEvent(
  endpoint: Endpoint,
  body: Buffer,
  signature: string | null,
): Promise<Result<{ eventId: string; fresh: boolean }, ReceiveRefusal>> {
  const event = verified(endpoint, body, signature);
  if (!event) return refuse('signature');
  const parsed = envelope.safeParse(event);
  if (!parsed.success) return refuse('shape');
  const fresh = await storeEvent(parsed.data);
  return ok({ eventId: parsed.data.id, fresh });
}

function verified(endpoint: Endpoint, body: Buffer, signature: string | null): Stripe.Event | null {
  const { STRIPE_WEBHOOK_SECRET, STRIPE_CONNECT_WEBHOOK_SECRET } = env();
  const secret = endpoint === 'account' ? STRIPE_WEBHOOK_SECRET : STRIPE_CONNECT_WEBHOOK_SECRET;
  try {
    return stripe().webhooks.constructEvent(body, signature ?? '', secret, TOLERANCE);
  } catch {
    return null; // a bad signature, an old one, or bytes that are not JSON: the sender learns no more
  }
}

export type Envelope = z.output<typeof envelope>;

/** Stores an event once, with its job. @returns false when it was known. */
export function storeEvent(event: Envelope): Promise<boolean> {
  return transact(async (tx) => {
    const payload = JSON.stringify(storedPayload(event.data.object) as Prisma.InputJsonObject);
    const stored = await tx.$executeRaw`
      INSERT INTO stripe_events (id, account, type, livemode, payload, created_at, stored_at)
      VALUES (${event.id}, ${event.account ?? null}, ${event.type}, ${event.livemode}, ${payload}::jsonb,
        ${new Date(event.created * 1000)}, ${new Date()})
      ON CONFLICT (id) DO NOTHING`;
    if (stored === 0) return false;
    await enqueue(tx, 'inbox.handle', { eventId: event.id });
    return true;
  });
}
