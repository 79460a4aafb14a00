import { addCalendarDays, dateIn, startOfDateIn } from '../time';

/**
 * The next instant at which public pages may change although no fact does: a midnight in some company's zone.
 * Pause weeks begin and end on one (a Monday's), and so do due dates; every midnight is taken, which is at most
 * one render more a day for each zone.
 * @param timeZones zones of the companies; UTC is always among them
 */
export function nextTimeBoundary(instant: Date, timeZones: Iterable<string>): Date {
  let next = Number.POSITIVE_INFINITY;
  for (const zone of new Set(['UTC', ...timeZones])) {
    const tomorrow = addCalendarDays(dateIn(instant, zone), 1);
    next = Math.min(next, startOfDateIn(tomorrow, zone).getTime());
  }
  return new Date(next);
}
