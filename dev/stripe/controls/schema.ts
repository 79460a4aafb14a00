import { z } from 'zod';
import { policySchema } from '../webhooks/policy';

/** What may be said under `/_control`, as JSON. The typed client in `control.ts` says the same. */
export const seedSchema = z.strictObject({
  id: z.string().regex(/^acct_\w+$/),
  name: z.string().min(1),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('NL'),
  email: z.email().optional(),
  url: z.url().optional(),
  /** False leaves the onboarding to be done. */
  completed: z.boolean().default(true),
});
export const refundSchema = z.strictObject({
  amount: z.number().int().positive().optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  outcome: z.enum(['succeeded', 'pending', 'fails_later']).optional(),
});
export const disputeSchema = z.strictObject({
  amount: z.number().int().positive().optional(),
  reason: z.enum(['fraudulent', 'product_not_received', 'duplicate', 'general', 'inquiry']).optional(),
});
export const closeSchema = z.strictObject({ outcome: z.enum(['won', 'lost']) });
export const failSchema = z.strictObject({ reason: z.string().optional() });
export const paySchema = z.strictObject({
  card: z.string().optional(),
  iban: z.string().optional(),
  name: z.string().default('Jenny Rosen'),
  email: z.email().default('jenny.rosen@example.com'),
  /** What the customer does at a 3-D Secure challenge, if there is one. */
  challenge: z.enum(['complete', 'fail', 'leave']).default('complete'),
});
export const flushSchema = z.strictObject({
  order: policySchema.shape.order,
  seed: policySchema.shape.seed,
  duplicates: policySchema.shape.duplicates,
});
export const redeliverSchema = z.strictObject({ endpoint: z.string().optional() });
export const endpointsSchema = z.array(
  z.strictObject({ url: z.url(), secret: z.string().min(8), connect: z.boolean() }),
);
export const nothing = z.strictObject({});
