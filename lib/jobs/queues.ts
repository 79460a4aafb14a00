import { z } from 'zod';

/**
 * Every queue, with the shape of its payload. migrate.ts creates them; server/worker.ts handles each. Of a queue
 * whose policy is `short` at most one job waits: a second one would find the same.
 */
export const QUEUES = {
  /** Send one mail that a transaction decided on. */
  'mail.send': { payload: z.strictObject({ mailId: z.uuid() }), retryLimit: 8 },
  /** Handle one stored Stripe event, or try a parked one again. */
  'inbox.handle': { payload: z.strictObject({ eventId: z.string() }), retryLimit: 8 },
  /** Compare Stripe with the ledger: every 15 minutes, and at start. */
  'stripe.sweep': { payload: z.strictObject({}), retryLimit: 2, policy: 'short' },
  /** Find reminders that are due by the product's clock, every minute and when the demo's clock moves. */
  'reminders.tick': { payload: z.strictObject({}), retryLimit: 2, policy: 'short' },
  /** Ask Stripe for the checkout of one donation again (expiry of abandoned ones). */
  'donation.follow': { payload: z.strictObject({ donationId: z.uuid() }), retryLimit: 5 },
} as const;

/** A worker says this often that it still works on a job; what a killed one had begun goes to another after that. */
export const HEARTBEAT_SECONDS = 20;

export type Queue = keyof typeof QUEUES;
export type Payload<Q extends Queue> = z.infer<(typeof QUEUES)[Q]['payload']>;
