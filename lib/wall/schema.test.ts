import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaderboardParameters, wallParameters } from '../api/query-parameters';
import { LEADERBOARD_PARAMETERS, leaderboardQuery, pick, WALL_PARAMETERS, wallQuery } from './schema';

/** Any UTF-16 unit, halves of characters and controls included. */
const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

test('a form that was sent empty asks for nothing', () => {
  const empty = Object.fromEntries(WALL_PARAMETERS.map((name) => [name, '']));
  expect(wallQuery.parse(empty)).toEqual({});
});

test('a full query is read', () => {
  expect(
    wallQuery.parse({
      platform: 'x',
      country: 'NL',
      industry: 'J',
      phase: 'overdue',
      week: '2027-01-04',
      q: '  Éa  b ',
    }),
  ).toEqual({ platform: 'x', country: 'NL', industry: 'J', phase: 'overdue', week: '2027-01-04', q: 'Éa b' });
});

test.each([
  ['an unknown name', { colour: 'red' }],
  ['a lower-case country', { country: 'nl' }],
  ['a Tuesday', { week: '2027-01-05' }],
  ['a day that is none', { week: '2027-02-30' }],
  ['a NUL', { q: 'a\0b' }],
  ['half a character', { q: '\ud800' }],
  ['an endless name', { q: 'a'.repeat(101) }],
  ['an object', { q: { $ne: '' } }],
  ['a list', { phase: ['overdue', 'scheduled'] }],
  ['both directions', { after: `0-${'0'.repeat(32)}`, before: `0-${'0'.repeat(32)}` }],
])('%s is refused', (_, query) => {
  expect(wallQuery.safeParse(query).success).toBe(false);
});

test('whatever is asked, the answer is a value or an issue, never an exception', () => {
  const value = fc.oneof(fc.string({ unit: anyUnit }), fc.anything());
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...WALL_PARAMETERS, ...LEADERBOARD_PARAMETERS, '__proto__'), value),
      (query) => {
        wallQuery.safeParse(query);
        leaderboardQuery.safeParse(query);
      },
    ),
  );
});

test('a page keeps the parameters it knows and leaves the others alone', () => {
  expect(pick({ q: 'a', utm_source: 'mail', phase: undefined }, WALL_PARAMETERS)).toEqual({ q: 'a' });
});

test('the document names the parameters that are read', () => {
  expect(Object.keys(wallParameters.shape).sort()).toEqual([...WALL_PARAMETERS].sort());
  expect(Object.keys(leaderboardParameters.shape).sort()).toEqual([...LEADERBOARD_PARAMETERS].sort());
});
