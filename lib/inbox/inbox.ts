import type { ClaimRefusal } from '../donations/apply-claim';
import { days, hours, minutes, seconds } from '../time';

/** Why an event waits instead of being counted. Administrators see it; nothing is ever dropped. */
export type ParkedReason = ClaimRefusal | 'wrong_mode' | 'error';

/** The objects whose events can say something about a donation. All others are stored and need nothing. */
export const OBJECTS_READ: readonly string[] = [
  'checkout.session',
  'payment_intent',
  'charge',
  'refund',
  'dispute',
];

/** What time alone can heal: what it refers to may still come. */
const heals = (reason: ParkedReason): boolean =>
  reason === 'early' || reason === 'unknown_object' || reason === 'error';

/** Stripe itself gives up delivering after three days; so do we looking again, and leave it to a person. */
const PATIENCE = days(3);

/** Seconds at first, then minutes, then an hour, for three days; null when only a person can help. */
export function nextTry(reason: ParkedReason, attempts: number, storedAt: Date, at: Date): Date | null {
  if (!heals(reason) || at.getTime() - storedAt.getTime() > PATIENCE) return null;
  const wait = Math.min(seconds(5) * 2 ** Math.min(attempts - 1, 10), attempts > 12 ? hours(1) : minutes(20));
  return new Date(at.getTime() + wait);
}
