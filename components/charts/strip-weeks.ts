import { addCalendarDays, isoWeek, type Monday } from '@/lib/time';
import type { MarkKind } from '../ui/mark-kind';

/** A quiet week and how it is known. */
export interface QuietWeek {
  monday: Monday;
  mark: MarkKind;
  /** Names of the platforms that fall silent, where they differ from week to week. */
  platforms?: readonly string[];
}

/** The Mondays of an ISO year: 52, or 53 in a long one. */
export function yearWeeks(year: number): Monday[] {
  return weeksFrom(firstMonday(year), isLongYear(year) ? 53 : 52);
}

/** So many weeks from a Monday on: for a strip that does not begin in January. */
export function weeksFrom(first: Monday, count: number): Monday[] {
  return Array.from({ length: count }, (_, index) => addCalendarDays(first, 7 * index));
}

/** The Monday of ISO week 1: the week that holds 4 January. */
function firstMonday(year: number): Monday {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const daysSinceMonday = (fourth.getUTCDay() + 6) % 7;
  return addCalendarDays(`${String(year).padStart(4, '0')}-01-04`, -daysSinceMonday);
}

function isLongYear(year: number): boolean {
  return isoWeek(addCalendarDays(firstMonday(year), 7 * 52)).year === year;
}

/** Consecutive weeks of one ISO year, first and last included. */
export interface WeekRun {
  year: number;
  first: number;
  last: number;
}

/** Weeks as runs, in order, each within one ISO year: what a sentence needs. */
export function weekRuns(mondays: readonly Monday[]): WeekRun[] {
  const runs: WeekRun[] = [];
  for (const monday of [...new Set(mondays)].sort()) {
    const { year, week } = isoWeek(monday);
    const open = runs.at(-1);
    if (open && open.year === year && open.last === week - 1) open.last = week;
    else runs.push({ year, first: week, last: week });
  }
  return runs;
}

/** Where each month begins on a strip: the first week whose Monday lies in it, as an index. */
export function monthStarts(weeks: readonly Monday[]): { index: number; date: Monday }[] {
  return weeks
    .map((date, index) => ({ index, date }))
    .filter(({ index, date }) => index === 0 || weeks[index - 1]?.slice(0, 7) !== date.slice(0, 7));
}
