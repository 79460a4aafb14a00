import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCalendarDays, days, startOfDateIn, weekBounds } from '../time';
import { DUE_SOON, nextBoundary, PHASES, type PhaseFacts, phaseOf } from './phase';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const ZONES = [
  'Europe/Amsterdam',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
];

function factsFor(zone: string, mondays: readonly string[], changes: Partial<PhaseFacts> = {}): PhaseFacts {
  const weeks = mondays.map((monday) => weekBounds(monday, zone));
  const dueOn = addCalendarDays(mondays.at(-1) ?? '', 36);
  return {
    status: 'published',
    weeks,
    dueAt: startOfDateIn(addCalendarDays(dueOn, 1), zone),
    ...{ dueMinor: 100n, receivedMinor: 0n, confirmedMinor: 0n },
    ...changes,
  };
}

describe('one pause in Amsterdam, 4 to 10 January 2027, due on 9 February', () => {
  const facts = factsFor('Europe/Amsterdam', ['2027-01-04']);
  const at = (instant: string, changes: Partial<PhaseFacts> = {}) =>
    phaseOf({ ...facts, ...changes }, new Date(instant));

  test.each([
    ['2027-01-03T22:59:59.999Z', 'scheduled'],
    ['2027-01-03T23:00:00Z', 'pausing_now'],
    ['2027-01-10T22:59:59.999Z', 'pausing_now'],
    ['2027-01-10T23:00:00Z', 'weeks_over'],
    ['2027-02-02T22:59:59.999Z', 'weeks_over'],
    ['2027-02-02T23:00:00Z', 'donation_due'],
    ['2027-02-09T22:59:59.999Z', 'donation_due'],
    ['2027-02-09T23:00:00Z', 'overdue'],
  ])('%s: %s', (instant, phase) => expect(at(instant)).toBe(phase));

  test('received in full waits for its second key, and is never overdue', () => {
    expect(at('2027-02-05T00:00:00Z', { receivedMinor: 100n })).toBe('weeks_over');
    expect(at('2027-03-05T00:00:00Z', { receivedMinor: 100n })).toBe('weeks_over');
    expect(at('2027-03-05T00:00:00Z', { receivedMinor: 99n })).toBe('overdue');
  });

  test('confirmed in full is fulfilled, once the weeks are over; a refund takes that back', () => {
    const paid = { receivedMinor: 100n, confirmedMinor: 100n };
    expect(at('2027-01-05T00:00:00Z', paid)).toBe('pausing_now');
    expect(at('2027-01-11T00:00:00Z', paid)).toBe('fulfilled');
    expect(at('2027-03-11T00:00:00Z', { receivedMinor: 40n, confirmedMinor: 40n })).toBe('overdue');
  });

  test('nothing to redirect is fulfilled when the weeks are over', () => {
    expect(at('2027-01-10T23:00:00Z', { dueMinor: 0n })).toBe('fulfilled');
  });

  test.each(['draft', 'submitted', 'declined', 'withdrawn'] as const)('%s has no phase', (status) => {
    expect(at('2027-01-05T00:00:00Z', { status })).toBeNull();
  });
});

const arbitrary = fc.record({
  zone: fc.constantFrom(...ZONES),
  start: fc.integer({ min: 0, max: 300 }),
  gaps: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 }),
  due: fc.integer({ min: 0, max: 100 }),
  received: fc.integer({ min: 0, max: 120 }),
  confirmed: fc.integer({ min: 0, max: 120 }),
});
type Drawn = typeof arbitrary extends fc.Arbitrary<infer D> ? D : never;

function drawn({ zone, start, gaps, due, received, confirmed }: Drawn): PhaseFacts {
  const mondays = [addCalendarDays('2026-01-05', start * 7)];
  for (const gap of gaps) mondays.push(addCalendarDays(mondays.at(-1) ?? '', gap * 7));
  const receivedMinor = BigInt(received);
  const confirmedMinor = confirmed < received ? BigInt(confirmed) : receivedMinor;
  return factsFor(zone, mondays, { dueMinor: BigInt(due), receivedMinor, confirmedMinor });
}

/** The end of the story, told once more in other words: what the phase after the last week must be. */
test(`over any clock the phases follow each other, and boundaries are exactly where they change (SEED=${seed})`, () => {
  fc.assert(
    fc.property(arbitrary, (one) => {
      const facts = drawn(one);
      const first = facts.weeks[0]?.startsAt ?? new Date(0);
      let at = new Date(first.getTime() - days(10));
      const seen = [phaseOf(facts, at)];
      for (let next = nextBoundary(facts, at); next; next = nextBoundary(facts, at)) {
        expect(next > at).toBe(true);
        const before = phaseOf(facts, new Date(next.getTime() - 1));
        expect(before).toBe(seen.at(-1));
        // Nothing changes between two boundaries.
        const middle = new Date((at.getTime() + next.getTime() - 1) / 2);
        expect(phaseOf(facts, middle)).toBe(before);
        at = next;
        seen.push(phaseOf(facts, at));
        expect(seen.at(-1)).not.toBe(before);
        expect(seen.length).toBeLessThan(40);
      }
      expect(seen[0]).toBe('scheduled');
      expect(seen.every((phase) => phase !== null && PHASES.includes(phase))).toBe(true);
      const last = seen.at(-1);
      const { dueMinor, receivedMinor, confirmedMinor } = facts;
      expect(last).toBe(
        confirmedMinor >= dueMinor ? 'fulfilled' : receivedMinor >= dueMinor ? 'weeks_over' : 'overdue',
      );
      expect(nextBoundary(facts, new Date(facts.dueAt.getTime() + DUE_SOON))).toBeNull();
    }),
    { seed, numRuns: 500 },
  );
});
