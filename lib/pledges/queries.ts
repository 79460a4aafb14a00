import type { Prisma } from '@/generated/prisma/client';
import { actsFor, type Person } from '../actor';
import { db } from '../db';
import type { Currency } from '../money';
import { now } from '../time';
import { draftProblems, readDraft } from './draft';
import { draftContext } from './draft-context';
import { nextBoundary, type PhaseFacts, phaseOf } from './phase';
import type { PledgeStatus } from './pledge';
import { findClashes } from './scope-rows';

const FACTS = {
  totals: true,
  weeks: { orderBy: { monday: 'asc' } },
  answers: { orderBy: [{ at: 'desc' }, { id: 'desc' }] },
  draft: { select: { updatedAt: true, revision: true } },
} satisfies Prisma.PledgeInclude;

/** A company's pledges, newest first, with where each stands; for its representatives. */
export async function pledgesOfCompany(actor: Person, companyId: string) {
  if (!actsFor(actor, companyId)) return [];
  const rows = await db().pledge.findMany({
    where: { companyId },
    include: FACTS,
    orderBy: { createdAt: 'desc' },
  });
  return rows.map(withPhase);
}
export type CompanyPledge = Awaited<ReturnType<typeof pledgesOfCompany>>[number];

/** One pledge for its company's own page. */
export async function pledgeOfCompany(actor: Person, companyId: string, reference: string) {
  if (!actsFor(actor, companyId)) return null;
  const row = await db().pledge.findFirst({
    where: { companyId, reference },
    include: {
      ...FACTS,
      versions: { select: { number: true, sha256: true, signedAt: true }, orderBy: { number: 'desc' } },
      shares: {
        include: { beneficiary: { select: { slug: true, name: true } } },
        orderBy: { dueMinor: 'desc' },
      },
      scopes: { include: { platform: { select: { name: true, position: true } } } },
      decisions: {
        where: { kind: { in: ['publish_pledge', 'decline_pledge'] } },
        select: { kind: true, note: true, decidedAt: true },
        orderBy: { decidedAt: 'desc' },
      },
    },
  });
  return row ? withPhase(row) : null;
}
export type PledgeDetail = NonNullable<Awaited<ReturnType<typeof pledgeOfCompany>>>;

type Row = {
  status: string;
  weeks: { monday: Date; startsAt: Date; endsAt: Date }[];
  answers: { monday: Date; answer: string; note: string; at: Date }[];
  totals: {
    currency: string;
    dueAt: Date;
    redirectMinor: bigint;
    receivedMinor: bigint;
    confirmedMinor: bigint;
  } | null;
};

/** Adds the phase now, when it next changes, and each week with its newest answer. */
function withPhase<R extends Row>(row: R) {
  const at = now();
  const facts = factsOf(row);
  const newest = new Map(row.answers.toReversed().map((answer) => [answer.monday.getTime(), answer]));
  const weeks = row.weeks.map((week) => ({
    monday: week.monday.toISOString().slice(0, 10),
    startsAt: week.startsAt,
    endsAt: week.endsAt,
    over: week.endsAt <= at,
    answer: newest.get(week.monday.getTime()) ?? null,
  }));
  return {
    ...row,
    status: row.status as PledgeStatus,
    phase: facts ? phaseOf(facts, at) : null,
    changesAt: facts ? nextBoundary(facts, at) : null,
    pauseWeeks: weeks,
    unanswered: weeks.filter((week) => week.over && !week.answer).map((week) => week.monday),
  };
}

function factsOf({ status, weeks, totals }: Row): PhaseFacts | null {
  if (!totals) return null;
  const { dueAt, redirectMinor: dueMinor, receivedMinor, confirmedMinor } = totals;
  return { status: status as PledgeStatus, weeks, dueAt, dueMinor, receivedMinor, confirmedMinor };
}

/** A pledge's open task list: what is filled in, what stands in the way, what can be chosen. */
export async function taskListOf(actor: Person, companyId: string, reference: string) {
  if (!actsFor(actor, companyId)) return null;
  const pledge = await db().pledge.findFirst({
    where: { companyId, reference },
    include: { draft: true, company: true },
  });
  if (!pledge?.draft || pledge.status === 'withdrawn') return null;
  const draft = readDraft(pledge.draft);
  const context = await draftContext(pledge, pledge.company.timeZone);
  const clashes =
    draft.scope && draft.weeks
      ? await findClashes({ pledgeId: pledge.id, companyId }, draft.scope, draft.weeks)
      : [];
  return {
    id: pledge.id,
    reference,
    status: pledge.status as PledgeStatus,
    version: pledge.version,
    company: pledge.company,
    revision: pledge.draft.revision,
    updatedAt: pledge.draft.updatedAt,
    draft,
    context,
    clashes,
    problems: draftProblems(draft, context),
    platforms: await db().platform.findMany({ orderBy: { position: 'asc' } }),
    beneficiaries: await db().beneficiary.findMany({
      where: { acceptedAt: { not: null } },
      select: { slug: true, name: true, focus: true, country: true, sample: true },
      orderBy: { name: 'asc' },
    }),
  };
}
export type TaskList = NonNullable<Awaited<ReturnType<typeof taskListOf>>>;

/** Currency of a pledge's figures, as the money rules type it. */
export const currencyOf = (totals: { currency: string }): Currency => totals.currency as Currency;

/** Names for slugs in signed texts, whatever became of the things since. */
export async function namesForTexts() {
  return {
    platforms: await db().platform.findMany({ select: { slug: true, name: true } }),
    beneficiaries: await db().beneficiary.findMany({ select: { slug: true, name: true } }),
  };
}
