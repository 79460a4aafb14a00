import { z } from 'zod';
import { CURRENCIES } from '../money';
import { isMonday } from '../time';
import { typedLine, typedLines } from '../typed-text';
import { WEEK_ANSWERS } from './pledge';
import { BASELINE_METHODS, VISIBILITIES } from './text';

/** What the pages of the task list may send. Amounts and shares stay text until the currency is known. */

/** The draft's revision that the page was read at; with a button's name when it is not the way forward. */
const page = {
  revision: z.coerce.number().int().min(0).max(1_000_000),
  way: z.enum(['next', 'stay']).default('next'),
};
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'errors.form.choice');
const everywhere = z.enum(['all', 'some']);
/** Text per key, as fields named `weekly.facebook` arrive. */
const perSlug = z.record(slug, z.string().max(40).optional()).default({});

export const scopeForm = z.strictObject({
  ...page,
  /** "facebook.paid", "facebook.organic": each box that is ticked. */
  silence: z
    .array(
      z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}\.(paid|organic)$/, 'errors.form.choice'),
      'sign.errors.silence',
    )
    .min(1, 'sign.errors.silence')
    .max(120),
  brands: everywhere,
  brandList: typedLines(0, 12_000).optional(),
  countries: everywhere,
  countryList: typedLines(0, 12_000).optional(),
  excluded: typedLines(0, 2000).optional(),
});

export const weeksForm = z.strictObject({
  ...page,
  weeks: z
    .array(z.iso.date().refine(isMonday, 'errors.form.choice'), 'sign.errors.weeks')
    .min(1, 'sign.errors.weeks')
    .max(52, 'sign.errors.weeksMost'),
});

export const baselineForm = z.strictObject({
  ...page,
  currency: z.enum(CURRENCIES),
  weekly: perSlug,
  method: z.enum(BASELINE_METHODS),
  from: z.iso.date(),
  to: z.iso.date(),
  visibility: z.enum(VISIBILITIES),
});

export const redirectForm = z.strictObject({
  ...page,
  /** Per cent of the saved budget, as typed. */
  share: typedLine(1, 10),
  beneficiaries: z.array(slug).max(20, 'sign.errors.beneficiariesMost').default([]),
  /** Per cent of the redirect for each beneficiary, as typed; all empty means equal parts. */
  part: perSlug,
  dueOn: z.iso.date(),
});

/** One locale's statement at a time; an empty one takes that locale away. */
export const statementForm = z.strictObject({
  ...page,
  body: typedLines(0, 40_000).optional(),
});

export const signatureForm = z.strictObject({
  submissionKey: z.uuid(),
  revision: page.revision,
  name: typedLine(2, 120),
  jobTitle: typedLine(2, 120),
  authorised: z.literal(true, 'sign.errors.authorised'),
});

export const answerForm = z.strictObject({
  answer: z.enum(WEEK_ANSWERS),
  note: typedLines(0, 2000).optional(),
});

export const withdrawForm = z.strictObject({ reason: typedLines(10, 2000) });

/** A form that carries nothing but its button. */
export const emptyForm = z.strictObject({});
