import { afterEach, beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { db } from '../db';
import { addCalendarDays, days, hours, now, setClockOffset, startOfDateIn } from '../time';
import { answerWeek } from './answer-week';
import { sendDueReminders } from './send-due-reminders';
import { aDraft, aPerson, aPublishedPledge, referenceData } from './testing';
import { withdrawPledge } from './withdraw-pledge';

beforeEach(async () => {
  setClockOffset(0);
  await resetDatabase();
  await referenceData();
});
afterEach(() => setClockOffset(0));

const remindersSent = async () =>
  (await db().mail.findMany({ where: { key: { startsWith: 'reminder:' } }, orderBy: { id: 'asc' } })).map(
    (mail) => ({
      kind: mail.template,
      locale: mail.locale,
      data: mail.data as Record<string, string>,
      at: mail.at,
    }),
  );

/** Two weeks side by side and one alone, from the third Monday that may be chosen: room for every reminder. */
function threeWeeks(timeZone: string) {
  const first = addCalendarDays(aDraft({}, timeZone).weeks[0] ?? '', 14);
  return [first, addCalendarDays(first, 7), addCalendarDays(first, 28)] as const;
}

async function pledgeOfThreeWeeks(timeZone = 'America/New_York', locale = 'nl-NL') {
  const weeks = threeWeeks(timeZone);
  const dueOn = addCalendarDays(weeks[2], 20);
  const redirect = { shareBasisPoints: 10_000, shares: [{ beneficiarySlug: 'edri', weight: 1 }], dueOn };
  const made = await aPublishedPledge(
    { ...aDraft({ weeks: [...weeks], redirect }, timeZone) },
    { timeZone, locale },
  );
  return { ...made, weeks, dueOn };
}

const expected = (weeks: readonly string[], dueOn: string) => [
  `week_before ${weeks[0]}`,
  `day_before ${weeks[0]}`,
  `monday_morning ${weeks[0]}`,
  `monday_morning ${weeks[1]}`,
  `monday_after ${weeks[0]}`,
  `monday_after ${weeks[1]}`,
  `week_before ${weeks[2]}`,
  `day_before ${weeks[2]}`,
  `monday_morning ${weeks[2]}`,
  `monday_after ${weeks[2]}`,
  `due_week_before ${dueOn}`,
  `due_day ${dueOn}`,
  `due_two_weeks_after ${dueOn}`,
];

test('twelve weeks go by, six hours at a time: each mail once, in order, in the recipient’s language', async () => {
  const { company, weeks, dueOn } = await pledgeOfThreeWeeks();
  const steps = (12 * 7 * 24) / 6;
  for (let step = 0; step <= steps; step += 1) {
    setClockOffset(step * hours(6));
    await sendDueReminders();
  }
  const rows = await db().reminder.findMany({ orderBy: { at: 'asc' } });
  expect(rows.map((row) => `${row.kind} ${row.about}`).toSorted()).toEqual(expected(weeks, dueOn).toSorted());
  const sent = await remindersSent();
  expect(sent.map((mail) => mail.kind)).toEqual(expected(weeks, dueOn).map((line) => line.split(' ')[0]));
  expect(sent.every((mail) => mail.locale === 'nl-NL')).toBe(true);
  expect(sent[0]?.data.week).toMatch(/^Week \d+, .* tot en met /);
  expect(sent[0]?.data.platforms).toBe('facebook en instagram');
  expect(sent.at(-1)?.data.amount).toContain('37.501,50');
  // Not before eight in the morning where the company is, and no later than the six hours of a step.
  const eight = startOfDateIn(addCalendarDays(weeks[0], -7), company.timeZone).getTime() + hours(8);
  expect(sent[0]?.at.getTime()).toBeGreaterThanOrEqual(eight);
  expect(sent[0]?.at.getTime()).toBeLessThan(eight + hours(6));
});

test('the clock jumps a week at a time: what still makes sense is sent, a "tomorrow" after the Monday is not', async () => {
  const { weeks } = await pledgeOfThreeWeeks();
  const monday = startOfDateIn(weeks[0], 'America/New_York').getTime() + hours(9) - now().getTime();
  for (const week of [-2, -1, 0, 1]) {
    setClockOffset(monday + week * days(7));
    await sendDueReminders();
  }
  const rows = await db().reminder.findMany();
  expect(rows.map((row) => `${row.kind} ${row.about}`).toSorted()).toEqual(
    [
      `week_before ${weeks[0]}`,
      `monday_morning ${weeks[0]}`,
      `monday_morning ${weeks[1]}`,
      `monday_after ${weeks[0]}`,
    ].toSorted(),
  );
});

test('ticks at once send each mail once; every representative gets one, a stranger none', async () => {
  const { company, weeks } = await pledgeOfThreeWeeks();
  await aPerson({ companyIds: [company.id], locale: 'en-GB' });
  await aPerson();
  setClockOffset(startOfDateIn(weeks[0], 'America/New_York').getTime() + hours(9) - now().getTime());
  const counts = await Promise.all([sendDueReminders(), sendDueReminders(), sendDueReminders()]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect((await remindersSent()).map((mail) => mail.locale).sort()).toEqual(['en-GB', 'nl-NL']);
});

test('an answered week is not asked about, money that arrived is not asked for, a withdrawn pledge is left alone', async () => {
  const { representative, pledgeId, weeks, dueOn } = await pledgeOfThreeWeeks();
  const zone = 'America/New_York';
  const at = (date: string) =>
    setClockOffset(startOfDateIn(date, zone).getTime() + hours(9) - (now().getTime() - offset()));
  const offset = () => (globalThis as { quietWeekClockOffset?: number }).quietWeekClockOffset ?? 0;
  at(weeks[1]);
  await answerWeek(representative, { pledgeId, monday: weeks[0], answer: 'kept', note: '' });
  await sendDueReminders();
  expect((await remindersSent()).map((mail) => mail.kind)).toEqual(['monday_morning']);

  await db().pledgeTotal.update({ where: { pledgeId }, data: { receivedMinor: 3_750_150n } });
  at(dueOn);
  const before = (await remindersSent()).length;
  await sendDueReminders();
  expect((await remindersSent()).slice(before).map((mail) => mail.kind)).toEqual(['monday_after']);

  await db().pledgeTotal.update({ where: { pledgeId }, data: { receivedMinor: 0n } });
  await withdrawPledge(representative, { pledgeId, reason: 'We cannot.' });
  expect(await sendDueReminders()).toBe(0);
});
