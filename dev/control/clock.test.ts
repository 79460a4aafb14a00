import { expect, test } from 'vitest';
import { secondsToMonday } from './clock';

const after = (from: string) => {
  const start = new Date(from);
  return new Date(start.getTime() + secondsToMonday(start) * 1000).toISOString().slice(0, 16);
};

test.each([
  ['2026-11-22T19:00:00Z', '2026-11-23T00:01'], // a Sunday
  ['2026-11-23T00:00:00Z', '2026-11-23T00:01'], // a Monday, just before
  ['2026-11-23T00:01:00Z', '2026-11-30T00:01'], // a Monday, exactly then
  ['2026-11-24T12:34:56.789Z', '2026-11-30T00:01'],
  ['2026-12-31T23:59:59Z', '2027-01-04T00:01'],
])('from %s the next Monday is %s', (from, to) => {
  expect(after(from)).toBe(to);
});
