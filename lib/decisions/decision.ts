import { z } from 'zod';

/** The kinds of decision and what each is about. */
export const DECISION_SUBJECT = {
  approve_company: 'company',
  decline_company: 'company',
  publish_pledge: 'pledge',
  decline_pledge: 'pledge',
  verify_donation: 'donation',
  accept_beneficiary: 'beneficiary',
} as const;
export type DecisionKind = keyof typeof DECISION_SUBJECT;

/** Which key of two a verification is (PRODUCT: two keys for money). */
export const VERIFICATION_KEYS = ['administrator', 'beneficiary'] as const;
export type VerificationKey = (typeof VERIFICATION_KEYS)[number];

export const EVIDENCE_KINDS = [
  'stripe',
  'register',
  'website',
  'letter',
  'mail',
  'call',
  'receipt',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One thing that a decision rests on: what it is, where to find it again, and its address if it has one. */
export const evidenceItem = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  reference: z.string().trim().min(1).max(300),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
});
export type Evidence = z.infer<typeof evidenceItem>;

export const LONGEST_NOTE = 2000;
export const MOST_EVIDENCE = 12;

/** Why a decision was refused. `already_decided` carries no detail here: the page reads who and when. */
export type DecisionRefusal = 'not_allowed' | 'own_stake' | 'already_decided' | 'note_missing';

/** Decisions that can be taken back by a row of their own; a declined item is submitted again instead. */
export const revocable = (kind: string): boolean =>
  kind === 'verify_donation' || kind === 'accept_beneficiary';
