import { z } from 'zod';
import type { Currency } from '../money';
import { addCalendarDays, type CalendarDate, type Monday, weeksToChoose } from '../time';
import { redirectAmount, savedBudget, splitRedirect } from './saved-budget';
import {
  type BaselineText,
  baselineText,
  type PledgeText,
  redirectText,
  type ScopeText,
  type StatementText,
  scopeText,
  statementText,
  weeksText,
} from './text';

export const SECTIONS = ['scope', 'weeks', 'baseline', 'redirect', 'statement'] as const;
/** The short pages of the task list before the signature. */
export type Section = (typeof SECTIONS)[number];

/** The redirect as it is filled in; what each beneficiary is to get is computed. */
export const redirectDraft = redirectText.extend({
  shares: z
    .array(
      z.strictObject({
        beneficiarySlug: z.string().min(1).max(80),
        weight: z.number().int().min(1).max(10_000),
      }),
    )
    .max(20)
    .refine((shares) => new Set(shares.map((one) => one.beneficiarySlug)).size === shares.length),
});
export type RedirectDraft = z.infer<typeof redirectDraft>;

/** What is filled in so far. A section is whole or absent. */
export type Draft = {
  scope: ScopeText | null;
  weeks: Monday[] | null;
  baseline: BaselineText | null;
  redirect: RedirectDraft | null;
  statement: StatementText | null;
};

/** The JSON shape of each section. */
export const SECTION_SHAPES = {
  scope: scopeText,
  weeks: weeksText,
  baseline: baselineText,
  redirect: redirectDraft,
  statement: statementText,
} as const;

/** Reads a stored draft; a section that no longer has today's shape counts as not filled in. */
export function readDraft(stored: Record<Section, unknown>): Draft {
  const read = <T>(shape: z.ZodType<T>, value: unknown): T | null => shape.safeParse(value).data ?? null;
  return {
    scope: read(scopeText, stored.scope),
    weeks: read(weeksText, stored.weeks),
    baseline: read(baselineText, stored.baseline),
    redirect: read(redirectDraft, stored.redirect),
    statement: read(statementText, stored.statement),
  };
}

/** What a draft is judged against. */
export type DraftContext = {
  now: Date;
  timeZone: string;
  platformSlugs: ReadonlySet<string>;
  acceptedBeneficiaries: ReadonlySet<string>;
  /** For a change of a published pledge: weeks in force that have begun, and the currency donations are in. */
  fixed: { begunWeeks: readonly Monday[]; currency: Currency } | null;
};

export type DraftProblem = { section: Section; reason: DraftProblemReason; detail?: string };
export type DraftProblemReason =
  | 'missing'
  | 'unknown_platform'
  | 'week_out_of_reach'
  | 'begun_week_missing'
  | 'platforms_changed'
  | 'currency_fixed'
  | 'period'
  | 'no_beneficiary'
  | 'not_accepted'
  | 'due_too_early'
  | 'due_too_late';

/** Everything that stands in the way of a signature, in the order of the task list. Empty: it can be signed. */
export function draftProblems(draft: Draft, context: DraftContext): DraftProblem[] {
  const missing = SECTIONS.filter((section) => draft[section] === null);
  return [
    ...missing.map((section): DraftProblem => ({ section, reason: 'missing' })),
    ...scopeProblems(draft, context),
    ...weekProblems(draft, context),
    ...baselineProblems(draft, context),
    ...redirectProblems(draft, context),
  ].sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section));
}

function scopeProblems({ scope }: Draft, { platformSlugs }: DraftContext): DraftProblem[] {
  const unknown = scope?.platforms.find((platform) => !platformSlugs.has(platform.slug));
  return unknown ? [{ section: 'scope', reason: 'unknown_platform', detail: unknown.slug }] : [];
}

function weekProblems({ weeks }: Draft, context: DraftContext): DraftProblem[] {
  if (!weeks) return [];
  const begun = context.fixed?.begunWeeks ?? [];
  const allowed = new Set([...weeksToChoose(context.now, context.timeZone), ...begun]);
  const far = weeks.find((week) => !allowed.has(week));
  const dropped = begun.find((week) => !weeks.includes(week));
  return [
    ...(far ? [{ section: 'weeks', reason: 'week_out_of_reach', detail: far } as const] : []),
    ...(dropped ? [{ section: 'weeks', reason: 'begun_week_missing', detail: dropped } as const] : []),
  ];
}

function baselineProblems({ scope, baseline }: Draft, { fixed }: DraftContext): DraftProblem[] {
  if (!scope || !baseline) return [];
  const named = baseline.perPlatform.map((one) => one.slug).sort();
  const paid = paidPlatforms(scope).sort();
  const { from, to } = baseline.period;
  return [
    ...(named.join() === paid.join() ? [] : [{ section: 'baseline', reason: 'platforms_changed' } as const]),
    ...(fixed && fixed.currency !== baseline.currency
      ? [{ section: 'baseline', reason: 'currency_fixed', detail: fixed.currency } as const]
      : []),
    ...(from <= to ? [] : [{ section: 'baseline', reason: 'period' } as const]),
  ];
}

function redirectProblems({ weeks, baseline, redirect }: Draft, context: DraftContext): DraftProblem[] {
  if (!redirect || !weeks || !baseline) return [];
  const saved = savedBudget(baseline, weeks.length).total.minor;
  const refused = redirect.shares.find((share) => !context.acceptedBeneficiaries.has(share.beneficiarySlug));
  const { earliest, latest } = dueBounds(weeks);
  return [
    ...(saved > 0n && redirect.shares.length === 0
      ? [{ section: 'redirect', reason: 'no_beneficiary' } as const]
      : []),
    ...(refused
      ? [{ section: 'redirect', reason: 'not_accepted', detail: refused.beneficiarySlug } as const]
      : []),
    ...(redirect.dueOn < earliest
      ? [{ section: 'redirect', reason: 'due_too_early', detail: earliest } as const]
      : []),
    ...(redirect.dueOn > latest
      ? [{ section: 'redirect', reason: 'due_too_late', detail: latest } as const]
      : []),
  ];
}

/** Platforms on which paid ads pause: the ones that save money. */
export const paidPlatforms = (scope: ScopeText): string[] =>
  scope.platforms.filter((platform) => platform.paid).map((platform) => platform.slug);

/** When the donation may fall due: from the Monday after the last week, at most a year after its Sunday. */
export function dueBounds(weeks: readonly Monday[]): {
  earliest: CalendarDate;
  usual: CalendarDate;
  latest: CalendarDate;
} {
  const sunday = addCalendarDays([...weeks].sort().at(-1) ?? '', 6);
  return {
    earliest: addCalendarDays(sunday, 1),
    usual: addCalendarDays(sunday, 30),
    latest: addCalendarDays(sunday, 365),
  };
}

/** The redirect with its amounts: what is to be given, and how it is split, to the minor unit. */
export function redirectOf(baseline: BaselineText, weekCount: number, redirect: RedirectDraft) {
  const amount = redirectAmount(savedBudget(baseline, weekCount).total, redirect.shareBasisPoints);
  return { amount, shares: splitRedirect(amount, redirect.shares) };
}

/** The text that is signed, from a draft without problems. */
export function textOf(
  draft: Draft,
  company: PledgeText['company'],
  signature: PledgeText['signature'],
): PledgeText {
  const { scope, weeks, baseline, redirect, statement } = draft;
  if (!scope || !weeks || !baseline || !redirect || !statement) throw new TypeError('the draft is not whole');
  const { shares } = redirectOf(baseline, weeks.length, redirect);
  return { company, scope, weeks, baseline, redirect: { ...redirect, shares }, statement, signature };
}

/** The draft that a change starts from: what was signed before. */
export function draftFrom(text: Omit<PledgeText, 'signature'>): Draft {
  const shares = text.redirect.shares.map(({ beneficiarySlug, weight }) => ({ beneficiarySlug, weight }));
  const { scope, weeks, baseline, statement } = text;
  return { scope, weeks, baseline, redirect: { ...text.redirect, shares }, statement };
}
