import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addCalendarDays, dateIn, hours } from '../time';
import { dueReminders, type ReminderFacts, reminderKey, remindersOf } from './reminders';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

const facts = (changes: Partial<ReminderFacts> = {}): ReminderFacts => ({
  timeZone: 'Europe/Amsterdam',
  publishedAt: new Date('2026-11-01T00:00:00Z'),
  weeks: ['2027-03-29'],
  answered: new Set(),
  dueOn: '2027-05-04',
  outstanding: true,
  ...changes,
});

test('they go out at eight where the company is, on days when the clocks change too', () => {
  const times = remindersOf(facts({ weeks: ['2027-04-05'] })).map(({ kind, from }) => [
    kind,
    from.toISOString(),
  ]);
  expect(times.slice(0, 4)).toEqual([
    ['week_before', '2027-03-29T06:00:00.000Z'], // summer time began the day before
    ['day_before', '2027-04-04T06:00:00.000Z'],
    ['monday_morning', '2027-04-05T06:00:00.000Z'],
    ['monday_after', '2027-04-12T06:00:00.000Z'],
  ]);
  expect(remindersOf(facts())[1]?.from.toISOString()).toBe('2027-03-28T06:00:00.000Z'); // the very day
});

test('a pledge published late is not told "in a week", and is still told on the Monday', () => {
  const late = facts({ publishedAt: new Date('2027-03-27T12:00:00Z') });
  const kinds = (at: string) => dueReminders(late, new Date(at), new Set()).map((reminder) => reminder.kind);
  expect(kinds('2027-03-27T13:00:00Z')).toEqual([]);
  expect(kinds('2027-03-28T07:00:00Z')).toEqual(['day_before']);
  expect(kinds('2027-03-29T07:00:00Z')).toEqual(['monday_morning']);
});

test('after a long silence of the server only what still makes sense is sent', () => {
  const at = (instant: string) => dueReminders(facts(), new Date(instant), new Set()).map(({ kind }) => kind);
  expect(at('2027-04-01T12:00:00Z')).toEqual(['monday_morning']);
  expect(at('2027-04-20T12:00:00Z')).toEqual(['monday_after']);
  expect(at('2027-05-06T12:00:00Z')).toEqual([]);
  expect(at('2027-05-20T12:00:00Z')).toEqual(['due_two_weeks_after']);
  expect(at('2028-01-01T12:00:00Z')).toEqual([]);
});

test('what was answered or paid is not asked for', () => {
  const done = facts({ answered: new Set(['2027-03-29']), outstanding: false });
  for (const { from, kind } of remindersOf(done).slice(3)) {
    expect([kind, dueReminders(done, from, new Set())]).toEqual([kind, []]);
  }
});

test(`a clock that ticks often enough sends each reminder once, in order, whatever the zone (SEED=${seed})`, () => {
  const zone = fc.constantFrom(
    'Europe/Amsterdam',
    'America/New_York',
    'Pacific/Apia',
    'Asia/Kolkata',
    'America/St_Johns',
  );
  fc.assert(
    fc.property(
      zone,
      fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 4, max: 15 }),
      (timeZone, offsets, step) => {
        const weeks = offsets
          .sort((a, b) => a - b)
          .map((offset) => addCalendarDays('2027-02-01', offset * 7));
        const dueOn = addCalendarDays(weeks.at(-1) ?? '', 36);
        const one = facts({ timeZone, weeks, dueOn });
        const sent: string[] = [];
        const end = Date.parse(`${addCalendarDays(dueOn, 20)}T00:00:00Z`);
        for (let time = Date.parse('2027-01-20T00:00:00Z'); time < end; time += hours(step)) {
          for (const reminder of dueReminders(one, new Date(time), new Set(sent))) {
            // Never before its morning, never on another day than the company's.
            expect(time).toBeGreaterThanOrEqual(reminder.from.getTime());
            if (step <= 12) expect(dateIn(new Date(time), timeZone)).toBe(dateIn(reminder.from, timeZone));
            sent.push(reminderKey(reminder));
          }
        }
        expect(new Set(sent).size).toBe(sent.length);
        expect(sent).toEqual(remindersOf(one).map(reminderKey));
      },
    ),
    { seed, numRuns: 12 },
  );
}, 60_000);
