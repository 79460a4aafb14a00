import { TZDate } from '@date-fns/tz';
import { addCalendarDays, type CalendarDate, days, type Monday, startOfDateIn } from '../time';

export const REMINDERS = [
  'week_before',
  'day_before',
  'monday_morning',
  'monday_after',
  'due_week_before',
  'due_day',
  'due_two_weeks_after',
] as const;
export type ReminderKind = (typeof REMINDERS)[number];

/** A reminder, the Monday or due date it is about, and the span in which sending it makes sense. */
export type Reminder = { kind: ReminderKind; about: CalendarDate; from: Date; until: Date };

export type ReminderFacts = {
  timeZone: string;
  publishedAt: Date;
  weeks: readonly Monday[];
  /** Weeks the company has answered for: it need not be asked. */
  answered: ReadonlySet<Monday>;
  dueOn: CalendarDate;
  /** True while less has been received than is due. */
  outstanding: boolean;
};

/** Reminders go out at eight in the morning where the company is. */
const MORNING = 8;

/** Announcing something a week ahead is only true a week ahead: not sent when it was published later than that. */
const ANNOUNCING = new Set<ReminderKind>(['week_before', 'day_before', 'due_week_before']);

/**
 * Every reminder of a pledge, in the order of its time.
 * @param facts.near leaves out weeks none of whose spans can be open then: time zones are slow to compute
 */
export function remindersOf(facts: ReminderFacts & { near?: Date }): Reminder[] {
  const weeks = facts.weeks.filter((monday) => !facts.near || isNear(monday, facts.near));
  return [...weeks.flatMap((monday) => aboutWeek(facts, monday)), ...aboutDue(facts)].sort(
    (a, b) => a.from.getTime() - b.from.getTime() || REMINDERS.indexOf(a.kind) - REMINDERS.indexOf(b.kind),
  );
}

/**
 * What is to be sent to one person now, in order. A reminder whose span has passed is not sent any more: "tomorrow"
 * after the Monday helps nobody. One whose span is open is sent however late it is found.
 * @param alreadySent `kind about` of those this person was sent
 */
export function dueReminders(facts: ReminderFacts, now: Date, alreadySent: ReadonlySet<string>): Reminder[] {
  return remindersOf({ ...facts, near: now }).filter(
    (reminder) =>
      reminder.from <= now &&
      now < reminder.until &&
      !alreadySent.has(reminderKey(reminder)) &&
      !(ANNOUNCING.has(reminder.kind) && facts.publishedAt > reminder.from) &&
      isOpen(facts, reminder),
  );
}

export const reminderKey = ({ kind, about }: Pick<Reminder, 'kind' | 'about'>): string => `${kind} ${about}`;

function isOpen(facts: ReminderFacts, { kind, about }: Reminder): boolean {
  if (kind === 'monday_after') return !facts.answered.has(about);
  return kind.startsWith('due_') ? facts.outstanding : true;
}

/**
 * For each week: on its Monday, and on the Monday after. A week before and a day before only where a pause begins:
 * in the midst of consecutive weeks the company is silent already.
 */
function aboutWeek({ timeZone, weeks }: ReminderFacts, monday: Monday): Reminder[] {
  const at = (later: number) => morningIn(addCalendarDays(monday, later), timeZone);
  const midnight = (later: number) => startOfDateIn(addCalendarDays(monday, later), timeZone);
  const begins = !weeks.includes(addCalendarDays(monday, -7));
  const ahead: Reminder[] = [
    { kind: 'week_before', about: monday, from: at(-7), until: at(-1) },
    { kind: 'day_before', about: monday, from: at(-1), until: midnight(0) },
  ];
  return [
    ...(begins ? ahead : []),
    { kind: 'monday_morning', about: monday, from: at(0), until: midnight(7) },
    { kind: 'monday_after', about: monday, from: at(7), until: at(28) },
  ];
}

function aboutDue({ timeZone, dueOn }: ReminderFacts): Reminder[] {
  const at = (later: number) => morningIn(addCalendarDays(dueOn, later), timeZone);
  return [
    { kind: 'due_week_before', about: dueOn, from: at(-7), until: at(0) },
    { kind: 'due_day', about: dueOn, from: at(0), until: startOfDateIn(addCalendarDays(dueOn, 1), timeZone) },
    { kind: 'due_two_weeks_after', about: dueOn, from: at(14), until: at(28) },
  ];
}

/** From a week before to four weeks after its Monday, and two days more for any zone. */
function isNear(monday: Monday, now: Date): boolean {
  const since = (now.getTime() - Date.parse(`${monday}T00:00:00Z`)) / days(1);
  return since > -9 && since < 30;
}

/** Eight in the morning of a date in a zone, also on the days when the clocks change. */
function morningIn(date: CalendarDate, timeZone: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, day, MORNING, 0, 0, 0, timeZone).getTime());
}
