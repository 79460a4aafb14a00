import { z } from 'zod';

/** What a test does to deliveries before they leave. */
export const policySchema = z.strictObject({
  /** Keep everything back until a flush. */
  hold: z.boolean().default(false),
  /** Throw away the next so many, or all. */
  drop: z.union([z.number().int().min(0), z.literal('all')]).default(0),
  delayMs: z.number().int().min(0).default(0),
  /** Send each so many times more. */
  duplicates: z.number().int().min(0).max(20).default(0),
  /** Anything but `created` gathers deliveries for `windowMs` and sends them in that order. */
  order: z.enum(['created', 'reversed', 'shuffled']).default('created'),
  windowMs: z.number().int().min(0).default(200),
  seed: z.number().int().default(1),
  /** Only these types of events are touched; empty: all. */
  types: z.array(z.string()).default([]),
});

export type Policy = z.output<typeof policySchema>;
export type Order = Policy['order'];

export const noPolicy: Policy = policySchema.parse({});

export function inOrder<T>(items: readonly T[], order: Order, seed: number): T[] {
  if (order === 'reversed') return [...items].reverse();
  if (order === 'created') return [...items];
  const random = generator(seed);
  const shuffled = [...items];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [shuffled[index], shuffled[other]] = [shuffled[other] as T, shuffled[index] as T];
  }
  return shuffled;
}

/** mulberry32: the same seed gives the same order again. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
