import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCalendarDays,
  dateIn,
  days,
  hours,
  isMonday,
  isoWeek,
  mondayOf,
  weekBounds,
  weekNumber,
  weeksToChoose,
} from './time';

const zones = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe', // half-hour daylight saving
  'Asia/Kathmandu', // a quarter-hour offset
  'America/Santiago', // daylight saving starts at midnight
  'Africa/Cairo', // likewise
  'Pacific/Apia', // skipped a day in 2011, before these instants
  'Pacific/Kiritimati',
  'Etc/GMT+12',
];
const zone = fc.constantFrom(...zones);
const instant = fc.date({ min: new Date('2012-01-09'), max: new Date('2040-01-01'), noInvalidDate: true });

describe('weeks', () => {
  it('an instant lies in the week of its Monday, in every zone', () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const monday = mondayOf(at, timeZone);
        const { startsAt, endsAt } = weekBounds(monday, timeZone);
        expect(isMonday(monday)).toBe(true);
        expect(startsAt <= at && at < endsAt).toBe(true);
      }),
    );
  });

  it('weeks follow each other without a gap and last seven days, give or take daylight saving', () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const monday = mondayOf(at, timeZone);
        const week = weekBounds(monday, timeZone);
        const next = weekBounds(addCalendarDays(monday, 7), timeZone);
        expect(next.startsAt).toEqual(week.endsAt);
        const length = week.endsAt.getTime() - week.startsAt.getTime();
        expect(Math.abs(length - days(7))).toBeLessThanOrEqual(hours(1));
        expect(weekNumber(addCalendarDays(monday, 7))).toBe(weekNumber(monday) + 1);
        expect(dateIn(week.startsAt, timeZone)).toBe(monday);
      }),
    );
  });

  it('a week begins an hour "late" in UTC across the change of clocks', () => {
    expect(weekBounds('2027-03-22', 'Europe/Amsterdam').startsAt.toISOString()).toBe(
      '2027-03-21T23:00:00.000Z',
    );
    expect(weekBounds('2027-03-29', 'Europe/Amsterdam').startsAt.toISOString()).toBe(
      '2027-03-28T22:00:00.000Z',
    );
  });

  it('knows ISO weeks at the turn of the year', () => {
    expect(isoWeek('2026-12-28')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2027-01-04')).toEqual({ year: 2027, week: 1 });
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 });
  });

  it('offers 52 weeks from next Monday, in the zone of the company', () => {
    const sundayNight = new Date('2026-11-22T23:30:00Z');
    expect(weeksToChoose(sundayNight, 'Europe/London')[0]).toBe('2026-11-23');
    expect(weeksToChoose(sundayNight, 'Europe/Amsterdam')[0]).toBe('2026-11-30');
    expect(weeksToChoose(sundayNight, 'Europe/Amsterdam')).toHaveLength(52);
  });
});
