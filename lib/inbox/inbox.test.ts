import { expect, test } from 'vitest';
import { days, hours, minutes, seconds } from '../time';
import { nextTry } from './inbox';

const stored = new Date('2027-01-01T00:00:00Z');
const after = (wait: number) => new Date(stored.getTime() + wait);

test('what time can heal is tried again: after seconds, then minutes, then hours', () => {
  const waits = [1, 2, 4, 9, 20].map(
    (attempts) => nextTry('early', attempts, stored, stored)?.getTime() ?? 0,
  );
  expect(waits.map((at) => at - stored.getTime())).toEqual([
    seconds(5),
    seconds(10),
    seconds(40),
    minutes(20),
    hours(1),
  ]);
});

test('after three days, and where time cannot heal, it is left to a person', () => {
  expect(nextTry('early', 90, stored, after(days(3) + 1))).toBeNull();
  for (const reason of ['wrong_amount', 'wrong_currency', 'wrong_account', 'wrong_mode'] as const) {
    expect(nextTry(reason, 1, stored, stored)).toBeNull();
  }
});
