import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMonday, isoWeek } from '@/lib/time';
import { monthStarts, weekRuns, weeksFrom, yearWeeks } from './strip-weeks';

describe('yearWeeks', () => {
  it('knows short and long years', () => {
    expect(yearWeeks(2027)).toHaveLength(52);
    expect(yearWeeks(2027)[0]).toBe('2027-01-04');
    expect(yearWeeks(2026)).toHaveLength(53);
    expect(yearWeeks(2026)[0]).toBe('2025-12-29');
    expect(yearWeeks(2020)).toHaveLength(53);
  });

  it('holds every week of its year once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1971, max: 2200 }), (year) => {
        const weeks = yearWeeks(year);
        expect(weeks.every(isMonday)).toBe(true);
        expect(weeks.map((monday) => isoWeek(monday))).toEqual(weeks.map((_, i) => ({ year, week: i + 1 })));
      }),
    );
  });
});

describe('weekRuns', () => {
  it('joins neighbours, whatever their order, and never over a new year', () => {
    const mondays = ['2027-01-11', '2026-12-28', '2027-01-04', '2026-12-21', '2027-02-01', '2027-01-04'];
    expect(weekRuns(mondays)).toEqual([
      { year: 2026, first: 52, last: 53 },
      { year: 2027, first: 1, last: 2 },
      { year: 2027, first: 5, last: 5 },
    ]);
  });
});

describe('monthStarts', () => {
  it('finds the first Monday of each month on the strip', () => {
    const starts = monthStarts(weeksFrom('2026-11-23', 6));
    expect(starts.map((start) => start.index)).toEqual([0, 2]);
  });
});
