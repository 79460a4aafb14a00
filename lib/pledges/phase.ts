import { days } from '../time';
import type { PledgeStatus } from './pledge';

export const PHASES = [
  'scheduled',
  'pausing_now',
  'weeks_over',
  'donation_due',
  'overdue',
  'fulfilled',
] as const;
export type Phase = (typeof PHASES)[number];

export type PhaseFacts = {
  status: PledgeStatus;
  /** Bounds of the pause weeks in the company's time zone. */
  weeks: readonly { startsAt: Date; endsAt: Date }[];
  /** The instant at which the due date ends in the company's time zone. */
  dueAt: Date;
  /** What is to be redirected, what of it has been received, what is confirmed; net, in one currency. */
  dueMinor: bigint;
  receivedMinor: bigint;
  confirmedMinor: bigint;
};

/** A donation counts as due from seven times 24 hours before its due date ends. */
export const DUE_SOON = days(7);

/**
 * Where a published pledge stands at an instant; null where there is no phase (draft, submitted, declined,
 * withdrawn). In this order:
 * - pausing_now: a pause week runs (from its start up to, not including, its end).
 * - scheduled: none runs, and one lies ahead (also between two pauses).
 * - fulfilled: every week is over and the confirmed money reaches what is due (at once when nothing is due).
 * - weeks_over: every week is over; the money has been received in full and waits for its second key, or the
 *   due date is more than a week away.
 * - donation_due: the received money falls short, and the due date ends within a week.
 * - overdue: the received money falls short, and the due date has ended.
 */
export function phaseOf(facts: PhaseFacts, at: Date): Phase | null {
  if (facts.status !== 'published') return null;
  if (facts.weeks.some((week) => week.startsAt <= at && at < week.endsAt)) return 'pausing_now';
  if (facts.weeks.some((week) => at < week.startsAt)) return 'scheduled';
  if (facts.confirmedMinor >= facts.dueMinor) return 'fulfilled';
  if (facts.receivedMinor >= facts.dueMinor) return 'weeks_over';
  if (at >= facts.dueAt) return 'overdue';
  return at.getTime() >= facts.dueAt.getTime() - DUE_SOON ? 'donation_due' : 'weeks_over';
}

/** The next instant after `at` at which the phase changes without any fact changing; null when none will. */
export function nextBoundary(facts: PhaseFacts, at: Date): Date | null {
  const edges = facts.weeks.flatMap((week) => [week.startsAt.getTime(), week.endsAt.getTime()]);
  const candidates = [...edges, facts.dueAt.getTime() - DUE_SOON, facts.dueAt.getTime()]
    .filter((time) => time > at.getTime())
    .sort((a, b) => a - b);
  const current = phaseOf(facts, at);
  const next = candidates.find((time) => phaseOf(facts, new Date(time)) !== current);
  return next === undefined ? null : new Date(next);
}
