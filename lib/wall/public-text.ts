import { z } from 'zod';
import { minorString, pledgeText, VISIBILITIES } from '../pledges/text';

/** A field that is sealed: its salted hash stands in the text, the value does not. */
const sealed = z.object({ commitment: z.string() });
const orSealed = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, sealed]);

const { scope, weeks, statement, company } = pledgeText.shape;
const { baseline, redirect, signature } = pledgeText.shape;

/** A version's canonical text as it lies open: what a visitor can read in it, with sealed fields as such. */
export const publicText = z.object({
  format: z.string(),
  reference: z.string(),
  version: z.number().int(),
  company,
  scope,
  weeks,
  statement,
  baseline: z.object({
    currency: baseline.shape.currency,
    method: baseline.shape.method,
    period: baseline.shape.period,
    visibility: z.enum(VISIBILITIES),
    perPlatform: orSealed(baseline.shape.perPlatform),
    band: z.object({ fromMinor: minorString, belowMinor: minorString }).optional(),
  }),
  redirect: z.object({
    dueOn: redirect.shape.dueOn,
    shareBasisPoints: orSealed(redirect.shape.shareBasisPoints),
    shares: orSealed(redirect.shape.shares),
    split: z.array(z.object({ beneficiarySlug: z.string(), weight: z.number() })).optional(),
  }),
  signature: z.object({
    name: orSealed(signature.shape.name),
    jobTitle: orSealed(signature.shape.jobTitle),
    authority: z.string(),
    date: z.string(),
  }),
});
export type PublicText = z.output<typeof publicText>;

/** Reads a canonical text of ours. @throws ZodError when it is none: then the signature's writer has a bug. */
export function readPublicText(canonical: string): PublicText {
  return publicText.parse(JSON.parse(canonical));
}
