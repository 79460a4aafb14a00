/** The closed list of what the public log tells. */
export const RECORD_KINDS = [
  'company_registered',
  'company_approved',
  'company_declined',
  'company_changed',
  'representative_joined',
  'representative_left',
  'pledge_signed',
  'pledge_published',
  'pledge_declined',
  'pledge_withdrawn',
  'week_answered',
  'beneficiary_accepted',
  'beneficiary_acceptance_revoked',
  'donation_started',
  'donation_processing',
  'donation_received',
  'donation_failed',
  'donation_expired',
  'donation_refunded',
  'donation_refund_failed',
  'donation_disputed',
  'donation_dispute_won',
  'donation_dispute_lost',
  'donation_confirmed',
  'donation_confirmation_revoked',
  'decision_revoked',
  'role_granted',
  'role_revoked',
  'correction',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Values of an entry: short facts, money as decimal strings of minor units; never a person, never a private figure. */
export type RecordData = Record<string, string | number | boolean | null | readonly string[]>;
