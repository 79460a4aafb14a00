import { localeOf, pageUrl } from '../companies/mail-representatives';
import { db } from '../db';
import { queueMail } from '../email/queue-mail';
import { formatDate, formatList } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { type Currency, formatMoney } from '../money';
import { days, now } from '../time';
import { type Tx, transact } from '../transact';
import { dueReminders, type Reminder, type ReminderFacts, reminderKey } from './reminders';
import { weekName } from './week-name';

/**
 * Finds every reminder that is due by the product's clock and decides on its mail, at most once per person: the
 * row that says "sent" and the mail are one transaction. Run every minute, and when the demo's clock has moved.
 * @returns how many mails were decided on
 */
export async function sendDueReminders(): Promise<number> {
  const at = now();
  const due = (await candidates(at)).flatMap((pledge) => dueOf(pledge, at));
  due.sort((a, b) => a.reminder.from.getTime() - b.reminder.from.getTime());
  let sent = 0;
  for (const one of due) {
    if (await transact((tx) => send(tx, one, at))) sent += 1;
  }
  return sent;
}

type Candidate = Awaited<ReturnType<typeof candidates>>[number];
type Recipient = Candidate['company']['memberships'][number]['user'];
type Due = { pledge: Candidate; person: Recipient; reminder: Reminder };

/** Published pledges with a reminder's span near: from eight days before the first week to six weeks after the last date. */
function candidates(at: Date) {
  return db().pledge.findMany({
    where: {
      status: 'published',
      totals: {
        firstWeekStartsAt: { lte: new Date(at.getTime() + days(8)) },
        OR: [
          { lastWeekEndsAt: { gte: new Date(at.getTime() - days(43)) } },
          { dueAt: { gte: new Date(at.getTime() - days(43)) } },
        ],
      },
    },
    select: {
      id: true,
      reference: true,
      version: true,
      publishedAt: true,
      totals: { select: { dueOn: true, currency: true, redirectMinor: true, receivedMinor: true } },
      weeks: { select: { monday: true } },
      answers: { select: { monday: true } },
      reminders: { select: { kind: true, about: true, userId: true } },
      scopes: { where: { live: true }, select: { version: true, platform: { select: { name: true } } } },
      company: {
        select: {
          slug: true,
          displayName: true,
          timeZone: true,
          memberships: {
            where: { status: 'active', user: { erasedAt: null } },
            select: { user: { select: { id: true, email: true, locale: true } } },
          },
        },
      },
    },
  });
}

function dueOf(pledge: Candidate, at: Date): Due[] {
  const facts = factsOf(pledge);
  if (!facts) return [];
  return pledge.company.memberships.flatMap(({ user }) => {
    const mine = pledge.reminders.filter((row) => row.userId === user.id);
    const sent = new Set(mine.map((row) => `${row.kind} ${row.about}`));
    return dueReminders(facts, at, sent).map((reminder) => ({ pledge, person: user, reminder }));
  });
}

const dateOf = (day: Date) => day.toISOString().slice(0, 10);

/** The company's present zone says when its morning is; the weeks keep the bounds they were signed with. */
function factsOf({ totals, publishedAt, weeks, answers, company }: Candidate): ReminderFacts | null {
  if (!totals || !publishedAt) return null;
  return {
    timeZone: company.timeZone,
    publishedAt,
    weeks: weeks.map((week) => dateOf(week.monday)).sort(),
    answered: new Set(answers.map((answer) => dateOf(answer.monday))),
    dueOn: dateOf(totals.dueOn),
    outstanding: totals.receivedMinor < totals.redirectMinor,
  };
}

async function send(tx: Tx, { pledge, person, reminder }: Due, at: Date): Promise<boolean> {
  // A withdrawal at this moment waits, or is seen.
  const [open] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM pledges WHERE id = ${pledge.id}::uuid AND status = 'published' FOR SHARE`;
  if (!open) return false;
  const { kind, about } = reminder;
  const claimed = await tx.$executeRaw`
    INSERT INTO reminders (pledge_id, kind, about, user_id, at)
    VALUES (${pledge.id}::uuid, ${kind}, ${about}, ${person.id}::uuid, ${at}) ON CONFLICT DO NOTHING`;
  if (claimed === 0) return false;
  await queueReminder(tx, pledge, person, reminder);
  return true;
}

async function queueReminder(
  tx: Tx,
  pledge: Candidate,
  person: Recipient,
  reminder: Reminder,
): Promise<void> {
  const locale = localeOf(person.locale);
  const { kind, about } = reminder;
  const base = { company: pledge.company.displayName, reference: pledge.reference };
  const page = `/company/${pledge.company.slug}/pledges/${pledge.reference}`;
  const mail = {
    key: `reminder:${pledge.id}:${reminderKey(reminder)}:${person.id}`,
    to: person.email,
    locale,
  };
  switch (kind) {
    case 'week_before':
    case 'day_before':
    case 'monday_morning': {
      const facts = { week: weekName(about, locale), platforms: platformsOf(pledge, locale) };
      const data = { ...base, ...facts, url: pageUrl(locale, page) };
      await queueMail(tx, { ...mail, template: kind, data });
      return;
    }
    case 'monday_after': {
      const data = { ...base, week: weekName(about, locale), url: pageUrl(locale, `${page}/weeks/${about}`) };
      await queueMail(tx, { ...mail, template: kind, data });
      return;
    }
    default: {
      const facts = { amount: outstandingOf(pledge, locale), date: formatDate(about, locale) };
      const data = { ...base, ...facts, url: pageUrl(locale, `${page}/donate`) };
      await queueMail(tx, { ...mail, template: kind, data });
    }
  }
}

function platformsOf({ scopes, version }: Candidate, locale: Locale): string {
  const inForce = scopes.filter((scope) => scope.version === version);
  return formatList(
    inForce.map((scope) => scope.platform.name),
    locale,
  );
}

function outstandingOf({ totals }: Candidate, locale: Locale): string {
  if (!totals) return '';
  const minor = totals.redirectMinor - totals.receivedMinor;
  return formatMoney({ minor, currency: totals.currency as Currency }, locale);
}
