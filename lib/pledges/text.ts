import { z } from 'zod';
import { locales } from '../i18n/locales';
import { CURRENCIES } from '../money';
import { isMonday } from '../time';
import { isPlainText } from '../typed-text';

const line = (max: number) => z.string().min(1).max(max).refine(isPlainText);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const calendarDate = z.iso.date();
/** Money in JSON: a decimal string of minor units. */
export const minorString = z.string().regex(/^(0|[1-9]\d{0,14})$/);
const unique = (values: readonly string[]) => new Set(values).size === values.length;
const country = z.string().regex(/^[A-Z]{2}$/);

export const VISIBILITIES = ['private', 'band', 'public'] as const;
/** Who may see the baseline and the saved budget: nobody, everybody a band, everybody. */
export type Visibility = (typeof VISIBILITIES)[number];
export const BASELINE_METHODS = ['account_export', 'invoices', 'estimate'] as const;
export type BaselineMethod = (typeof BASELINE_METHODS)[number];

/** What a pledge promises to be silent about, and where. "all" overlaps every list. */
export const scopeText = z.strictObject({
  platforms: z
    .array(z.strictObject({ slug, paid: z.boolean(), organic: z.boolean() }))
    .min(1)
    .max(60)
    .refine((platforms) => platforms.every((one) => one.paid || one.organic), 'nothing')
    .refine((platforms) => unique(platforms.map((one) => one.slug)), 'twice'),
  brands: z.union([z.literal('all'), z.array(line(120)).min(1).max(100)]),
  countries: z.union([z.literal('all'), z.array(country).min(1).max(249)]),
  excluded: z.string().max(2000).refine(isPlainText),
});

export const weeksText = z
  .array(z.string().refine((date) => calendarDate.safeParse(date).success && isMonday(date), 'monday'))
  .min(1)
  .max(52)
  .refine((weeks) => weeks.every((week, i) => i === 0 || (weeks[i - 1] ?? '') < week), 'order');

export const baselineText = z.strictObject({
  currency: z.enum(CURRENCIES),
  /** Platforms of the scope on which paid ads pause; usual spend of one week. */
  perPlatform: z.array(z.strictObject({ slug, weeklyMinor: minorString })).max(60),
  method: z.enum(BASELINE_METHODS),
  period: z.strictObject({ from: calendarDate, to: calendarDate }),
  visibility: z.enum(VISIBILITIES),
});

export const redirectText = z.strictObject({
  /** Share of the saved budget in hundredths of a per cent: 10000 is all of it. */
  shareBasisPoints: z.number().int().min(1).max(10_000),
  shares: z
    .array(
      z.strictObject({
        beneficiarySlug: slug,
        weight: z.number().int().min(1).max(10_000),
        minor: minorString,
      }),
    )
    .max(20)
    .refine((shares) => unique(shares.map((one) => one.beneficiarySlug)), 'twice'),
  dueOn: calendarDate,
});

export const SHORTEST_STATEMENT = 200;
export const LONGEST_STATEMENT = 10_000;

/** One locale's statement; its length is counted in characters (code points), as Postgres counts. */
export const statementBody = z
  .string()
  .refine((body) => [...body].length >= SHORTEST_STATEMENT && [...body].length <= LONGEST_STATEMENT)
  .refine(isPlainText);

export const statementText = z
  .partialRecord(z.enum(locales), statementBody)
  .refine((statement) => Object.keys(statement).length > 0, 'none');

export const signatureText = z.strictObject({
  name: line(120),
  jobTitle: line(120),
  /** The sentence that was signed, as it stood on the page. */
  authority: line(600),
  date: calendarDate,
});

/** The frozen content of one version: everything that was promised, nothing that is computed later. */
export const pledgeText = z.strictObject({
  company: z.strictObject({
    id: z.uuid().optional(),
    legalName: line(200),
    displayName: line(120),
    domain: line(253),
    country,
    timeZone: line(60),
  }),
  scope: scopeText,
  weeks: weeksText,
  baseline: baselineText,
  redirect: redirectText,
  statement: statementText,
  signature: signatureText,
});
export type PledgeText = z.infer<typeof pledgeText>;
/** A signed text that was opened again: a person's erasure leaves the name closed for good. */
export const openedText = pledgeText.extend({
  signature: signatureText.extend({ name: line(120).nullable(), jobTitle: line(120).nullable() }),
});
export type OpenedText = z.infer<typeof openedText>;
export type ScopeText = z.infer<typeof scopeText>;
export type BaselineText = z.infer<typeof baselineText>;
export type RedirectText = z.infer<typeof redirectText>;
export type StatementText = z.infer<typeof statementText>;
