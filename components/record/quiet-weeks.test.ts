import { expect, test } from 'vitest';
import type { WallEntry } from '@/lib/wall/wall-entry';
import { quietWeeks, quietWeeksOf } from './quiet-weeks';

const week = (monday: string, answer: 'kept' | 'partly' | 'broken' | null = null) => ({
  monday,
  startsAt: new Date(`${monday}T00:00:00Z`),
  endsAt: new Date(Date.parse(`${monday}T00:00:00Z`) + 604_800_000),
  answer,
});
const entry = (weeks: WallEntry['weeks'], platform: string, withdrawnAt: Date | null = null) =>
  ({
    weeks,
    withdrawnAt,
    platforms: [{ slug: platform, name: platform, paid: true, organic: false }],
  }) as WallEntry;

test('a pledged week is declared; one that the company calls broken contradicts the pledge', () => {
  const own = entry([week('2027-01-04', 'kept'), week('2027-01-11', 'broken'), week('2027-01-18')], 'X');
  expect(quietWeeks(own).map(({ mark }) => mark)).toEqual(['declared', 'contradicted', 'declared']);
});

test('after a withdrawal only the weeks that were over remain', () => {
  const own = entry([week('2027-01-04', 'kept'), week('2027-01-11')], 'X', new Date('2027-01-12T09:00:00Z'));
  expect(quietWeeks(own).map(({ monday }) => monday)).toEqual(['2027-01-04']);
});

test('pledges of one company share a year: platforms together, the worse mark counts', () => {
  const both = [
    entry([week('2027-01-11', 'broken')], 'X'),
    entry([week('2027-01-04'), week('2027-01-11')], 'Y'),
  ];
  expect(quietWeeksOf(both)).toEqual([
    { monday: '2027-01-04', mark: 'declared', platforms: ['Y'] },
    { monday: '2027-01-11', mark: 'contradicted', platforms: ['X', 'Y'] },
  ]);
});
