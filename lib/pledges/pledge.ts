export const PLEDGE_STATUSES = ['draft', 'submitted', 'published', 'declined', 'withdrawn'] as const;
/** What is stored. The phase is computed from the clock and the facts (phase.ts), never stored. */
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

/** The table of moves; the trigger `pledges_move` refuses every other. */
export const PLEDGE_MOVES: Record<PledgeStatus, readonly PledgeStatus[]> = {
  draft: ['submitted'],
  submitted: ['published', 'declined', 'withdrawn'],
  published: ['withdrawn'],
  declined: ['submitted', 'withdrawn'],
  withdrawn: [],
};

export const mayMove = (from: PledgeStatus, to: PledgeStatus): boolean => PLEDGE_MOVES[from].includes(to);

/** Crockford's base32: no I, L, O, U, so that a reference survives being read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const REFERENCE = /^Q[WD]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/** A random public reference of 40 bits, e.g. QW-7F3K-9M2P. Uniqueness is the database's. */
export function newReference(prefix: 'QW' | 'QD' = 'QW'): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => ALPHABET[byte % 32]);
  return `${prefix}-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** Reads a reference as people type it ("qw 7f3k 9m2p", O for 0, I or L for 1), or null. */
export function readReference(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const body = plain.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1');
  const reference = `${plain.slice(0, 2)}-${body.slice(0, 4)}-${body.slice(4)}`;
  return REFERENCE.test(reference) ? reference : null;
}

export const WEEK_ANSWERS = ['kept', 'partly', 'broken'] as const;
/** What the company says of one pause week. Declared, never confirmed. */
export type WeekAnswerWord = (typeof WEEK_ANSWERS)[number];
