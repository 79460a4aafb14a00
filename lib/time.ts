import { TZDate } from '@date-fns/tz';
import { addDays, addWeeks, getISOWeek, getISOWeekYear, parseISO, startOfISOWeek } from 'date-fns';

/** Lengths in milliseconds, so that a reader sees `hours(2)` and not 7200000. */
export const seconds = (n: number) => n * 1000;
export const minutes = (n: number) => seconds(60 * n);
export const hours = (n: number) => minutes(60 * n);
export const days = (n: number) => hours(24 * n);

/** A pause week's name: the calendar date of its Monday, `YYYY-MM-DD`. */
export type Monday = string;
/** A calendar date without a time or a zone, `YYYY-MM-DD`. */
export type CalendarDate = string;

const clock = globalThis as { quietWeekClockOffset?: number };

/**
 * The product's clock. It is the machine's, moved by an offset in the demo and in tests only
 * (lib/demo-clock.ts); one offset per process, shared by every copy of this module.
 */
export function now(): Date {
  return new Date(Date.now() + (clock.quietWeekClockOffset ?? 0));
}

/** Moves the product's clock of this process by so many milliseconds from the machine's. */
export function setClockOffset(milliseconds: number): void {
  clock.quietWeekClockOffset = milliseconds;
}

/** The calendar date that a zone shows at an instant. */
export function dateIn(instant: Date, timeZone: string): CalendarDate {
  return new TZDate(instant, timeZone).toISOString().slice(0, 10);
}

/** The first instant of a calendar date in a zone (00:00, or the first moment that exists there). */
export function startOfDateIn(date: CalendarDate, timeZone: string): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(new TZDate(year, month - 1, day, 0, 0, 0, 0, timeZone).getTime());
}

/** A calendar date so many days later (or earlier). */
export function addCalendarDays(date: CalendarDate, count: number): CalendarDate {
  return calendar(addDays(parseISO(`${date}T00:00:00`), count));
}

/** The Monday of the week that contains an instant, in a zone. */
export function mondayOf(instant: Date, timeZone: string): Monday {
  return calendar(startOfISOWeek(parseISO(`${dateIn(instant, timeZone)}T00:00:00`)));
}

/** The instants between which a pause week runs: Monday 00:00 to Monday 00:00 in the company's time zone. */
export function weekBounds(monday: Monday, timeZone: string): { startsAt: Date; endsAt: Date } {
  return {
    startsAt: startOfDateIn(monday, timeZone),
    endsAt: startOfDateIn(addCalendarDays(monday, 7), timeZone),
  };
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(monday: Monday): { year: number; week: number } {
  const date = parseISO(`${monday}T00:00:00`);
  return { year: getISOWeekYear(date), week: getISOWeek(date) };
}

/** Weeks a pledge may name: from next Monday to a year ahead (52 weeks), in the company's time zone. */
export function weeksToChoose(instant: Date, timeZone: string): Monday[] {
  const thisMonday = parseISO(`${mondayOf(instant, timeZone)}T00:00:00`);
  return Array.from({ length: 52 }, (_, index) => calendar(addWeeks(thisMonday, index + 1)));
}

/** Whole weeks since Monday 1970-01-05: the number under which the database keeps a week. */
export function weekNumber(monday: Monday): number {
  return Math.round((Date.parse(`${monday}T00:00:00Z`) - Date.parse('1970-01-05T00:00:00Z')) / days(7));
}

export function isMonday(date: CalendarDate): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
}

const calendar = (local: Date): CalendarDate =>
  `${local.getFullYear()}-${String(local.getMonth() + 1).padStart(2, '0')}-${String(local.getDate()).padStart(2, '0')}`;
