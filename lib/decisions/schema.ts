import { z } from 'zod';
import { emailAddress } from '../identity/email-address';
import { typedLine, typedLines } from '../typed-text';
import { EVIDENCE_KINDS, type Evidence, LONGEST_NOTE, MOST_EVIDENCE } from './decision';

/** A row of the form, of which any part may be empty; a row with nothing in it is left out. */
const evidenceRow = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS).optional(),
  reference: typedLine(0, 300).optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'errors.form.url' })
    .max(500)
    .optional(),
});

/** What a decision rests on, as the form sends it: whole rows, at least one. */
const evidence = z
  .array(evidenceRow.optional())
  .max(MOST_EVIDENCE)
  .transform((rows, context): Evidence[] => {
    const taken = rows.flatMap((row, index): Evidence[] => {
      if (!row || (!row.kind && !row.reference && !row.url)) return [];
      const { kind, reference, url } = row;
      // A field left empty is no key at all: a JSON column refuses `undefined`.
      if (kind && reference) return [{ kind, reference, ...(url ? { url } : {}) }];
      const missing = row.kind ? 'reference' : 'kind';
      context.addIssue({ code: 'custom', path: [index, missing], message: 'errors.form.required' });
      return [];
    });
    if (taken.length === 0 && context.issues.length === 0) {
      context.addIssue({ code: 'custom', path: [0, 'reference'], message: 'admin.errors.evidenceMissing' });
    }
    return taken;
  });

/** The why of every decision: required, and mailed where something is declined. */
const why = { note: typedLines(1, LONGEST_NOTE), evidence };

export const companyDecisionForm = z.strictObject({
  companyId: z.uuid(),
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  decision: z.enum(['approve', 'decline']),
  ...why,
});

export const pledgeDecisionForm = z.strictObject({
  pledgeId: z.uuid(),
  version: z.coerce.number().int().min(1).max(100_000),
  decision: z.enum(['publish', 'decline']),
  ...why,
});

export const verifyDonationForm = z.strictObject({ donationId: z.uuid(), ...why });

export const revokeForm = z.strictObject({ decisionId: z.uuid(), ...why });

export const acceptanceForm = z.strictObject({
  beneficiaryId: z.uuid(),
  stripeAccountId: z.string().regex(/^acct_[A-Za-z0-9_]{3,60}$/, 'admin.errors.accountForm'),
  ...why,
});

/** An address to make an officer of a beneficiary, or to take that role from. */
export const officerForm = z.strictObject({
  beneficiaryId: z.uuid(),
  slug: z.string().regex(/^[a-z0-9-]{1,100}$/),
  email: emailAddress,
  decision: z.enum(['grant', 'revoke']),
});

export const membershipForm = z.strictObject({
  membershipId: z.uuid(),
  /** The page to come back to. */
  slug: z.string().regex(/^[a-z0-9-]{1,80}$/),
  decision: z.enum(['approve', 'refuse', 'end']),
});
