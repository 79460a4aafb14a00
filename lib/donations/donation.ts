import type { Effect } from '../ledger/ledger';

export const METHODS = ['card', 'sepa_debit'] as const;
export type Method = (typeof METHODS)[number];

export const DONATION_STATES = [
  'started',
  'processing',
  'received',
  'confirmed',
  'failed',
  'expired',
] as const;
export type DonationState = (typeof DONATION_STATES)[number];

/** The moves there are; the database's trigger holds the same list. */
export const MOVES: Record<DonationState, readonly DonationState[]> = {
  started: ['processing', 'received', 'failed', 'expired'],
  processing: ['received', 'failed'],
  received: ['confirmed'],
  confirmed: ['received'],
  failed: ['processing', 'received'],
  expired: ['processing', 'received', 'failed'],
};

/**
 * The state that a set of facts amounts to, in whatever order and however often they came. Money that arrived
 * outweighs everything; a payment that was made outweighs a checkout that ran out. Refunds and disputes do not
 * change the state, they lessen the figures.
 * @param verified whether a live verification (the second key) exists
 */
export function stateFromFacts(effects: ReadonlySet<Effect>, verified: boolean): DonationState {
  if (effects.has('captured')) return verified ? 'confirmed' : 'received';
  if (effects.has('failed')) return 'failed';
  if (effects.has('processing') || effects.has('completed')) return 'processing';
  return effects.has('expired') ? 'expired' : 'started';
}
