import { randomInt } from 'node:crypto';

/** Crockford's base32: no I, L, O or U, so that nobody misreads one over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A donation's public reference, e.g. QD-4T8R-2KXN: 40 random bits; the database refuses a second of a kind. */
export function newDonationReference(): string {
  const four = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `QD-${four()}-${four()}`;
}
