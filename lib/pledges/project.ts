import { type Currency, splitMoney } from '../money';
import { addCalendarDays, startOfDateIn, weekBounds } from '../time';
import type { Tx } from '../transact';
import { redirectAmount, savedBudget } from './saved-budget';
import type { PledgeText } from './text';

/** What of a signed text the projections are made of. */
export type Projected = Pick<PledgeText, 'company' | 'weeks' | 'baseline' | 'redirect'>;

/** The figures that pages sort and filter by: a function of the frozen text and nothing else. */
export function projectionOf(text: Projected) {
  const { timeZone } = text.company;
  const saved = savedBudget(text.baseline, text.weeks.length).total;
  const amount = redirectAmount(saved, text.redirect.shareBasisPoints);
  const weeks = text.weeks.map((monday) => ({ monday, ...weekBounds(monday, timeZone) }));
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) throw new TypeError('a pledge has at least one week');
  const parts =
    text.redirect.shares.length === 0
      ? []
      : splitMoney(
          amount,
          text.redirect.shares.map((share) => BigInt(share.weight)),
        );
  return {
    weeks,
    shares: text.redirect.shares.map((share, i) => ({
      beneficiarySlug: share.beneficiarySlug,
      dueMinor: parts[i]?.minor ?? 0n,
    })),
    totals: {
      currency: text.baseline.currency satisfies Currency as string,
      savedMinor: saved.minor,
      redirectMinor: amount.minor,
      baselineVisibility: text.baseline.visibility as string,
      dueOn: calendarDay(text.redirect.dueOn),
      dueAt: startOfDateIn(addCalendarDays(text.redirect.dueOn, 1), timeZone),
      firstWeekStartsAt: first.startsAt,
      lastWeekEndsAt: last.endsAt,
      weekCount: weeks.length,
    },
  };
}

/**
 * Puts the projections of a version in the place of an older one's: weeks, shares, totals. What is known of money
 * stays; the count of kept weeks is recomputed, because a change may have dropped a week.
 */
export async function project(tx: Tx, pledgeId: string, text: Projected): Promise<void> {
  const { weeks, shares, totals } = projectionOf(text);
  const beneficiaries = await tx.beneficiary.findMany({
    where: { slug: { in: shares.map((share) => share.beneficiarySlug) } },
    select: { id: true, slug: true },
  });
  const idOf = new Map(beneficiaries.map(({ id, slug }) => [slug, id]));
  await tx.pledgeWeek.deleteMany({ where: { pledgeId } });
  await tx.pledgeWeek.createMany({
    data: weeks.map(({ monday, ...bounds }) => ({ pledgeId, monday: calendarDay(monday), ...bounds })),
  });
  await tx.redirectShare.deleteMany({ where: { pledgeId } });
  await tx.redirectShare.createMany({
    data: shares.map(({ beneficiarySlug, dueMinor }) => {
      const beneficiaryId = idOf.get(beneficiarySlug);
      if (!beneficiaryId) throw new TypeError(`unknown beneficiary ${beneficiarySlug}`);
      return { pledgeId, beneficiaryId, dueMinor, currency: totals.currency };
    }),
  });
  const declaredKept = await countKept(tx, pledgeId);
  const kept = await tx.pledgeTotal.findUnique({ where: { pledgeId }, select: { pledgeId: true } });
  if (kept) await tx.pledgeTotal.update({ where: { pledgeId }, data: { ...totals, declaredKept } });
  else await tx.pledgeTotal.create({ data: { pledgeId, ...totals, declaredKept } });
}

/** Weeks of the version in force whose newest answer is "kept". */
export async function countKept(tx: Tx, pledgeId: string): Promise<number> {
  const [row] = await tx.$queryRaw<[{ kept: number }]>`
    SELECT count(*) FILTER (WHERE newest.answer = 'kept')::int AS kept FROM pledge_weeks w
    CROSS JOIN LATERAL (SELECT answer FROM week_answers a WHERE a.pledge_id = w.pledge_id AND a.monday = w.monday
      ORDER BY a.at DESC, a.id DESC LIMIT 1) newest
    WHERE w.pledge_id = ${pledgeId}::uuid`;
  return row.kept;
}

/** A calendar date as Postgres' `date` through Prisma: midnight UTC. */
export const calendarDay = (date: string): Date => new Date(`${date}T00:00:00Z`);
