import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import canonicalize from 'canonicalize';
import { exponentOf } from '../money';
import { savedBand, savedBudget } from './saved-budget';
import { type OpenedText, openedText, type PledgeText } from './text';

export const FORMAT = 'quietweek.pledge/1';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** Opens a commitment: SHA-256 of the salt's 32 bytes followed by the value's canonical JSON. */
export type Opening = { field: string; salt: string; value: Json };
export type Frozen = { canonical: string; sha256: string; openings: Opening[] };

/** Always personal. */
const PERSONAL = ['signature.name', 'signature.jobTitle'] as const;
/**
 * Private unless the baseline is public: at the usual share of 100 % the amounts due are the saved budget. Who is
 * to receive, and in which proportion, stands in `redirect.split` instead.
 */
const PRIVATE = ['baseline.perPlatform', 'redirect.shareBasisPoints', 'redirect.shares'] as const;

/** RFC 8785. @throws TypeError for what JSON cannot hold, lone surrogates included. */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined || !text.isWellFormed() || hasLoneSurrogate(value)) {
    throw new TypeError('not a JSON value');
  }
  return text;
}

export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 of salt and canonical value. A bare hash of a name or a figure could be guessed; a salted one not. */
export function commitmentOf(salt: string, value: Json): string {
  return createHash('sha256')
    .update(Buffer.from(salt, 'base64url'))
    .update(canonicalJson(value), 'utf8')
    .digest('hex');
}

/** True when the opening's salt and value make this commitment. */
export function verifyOpening(commitment: string, opening: Pick<Opening, 'salt' | 'value'>): boolean {
  if (!/^[0-9a-f]{64}$/.test(commitment)) return false;
  const made = Buffer.from(commitmentOf(opening.salt, opening.value), 'hex');
  return timingSafeEqual(made, Buffer.from(commitment, 'hex'));
}

/**
 * Freezes what is signed: canonical JSON in which private and personal fields stand as salted commitments, its
 * SHA-256, and the openings, which are kept apart and can be destroyed without touching the proof.
 */
export function freeze(text: PledgeText, version: { reference: string; number: number }): Frozen {
  const content = structuredClone(text) as unknown as { [key: string]: { [key: string]: Json } };
  const open = text.baseline.visibility === 'public' ? [] : PRIVATE;
  const openings = [...open, ...PERSONAL].map((field) => commit(content, field));
  if (open.length > 0) content.redirect = { ...content.redirect, split: splitOf(text) };
  if (text.baseline.visibility === 'band') content.baseline = { ...content.baseline, band: bandOf(text) };
  const canonical = canonicalJson({
    format: FORMAT,
    reference: version.reference,
    version: version.number,
    ...content,
  });
  return { canonical, sha256: sha256Hex(canonical), openings };
}

function commit(content: { [key: string]: { [key: string]: Json } }, field: string): Opening {
  const [part = '', key = ''] = field.split('.');
  const holder = content[part];
  const value = holder?.[key];
  if (!holder || value === undefined) throw new TypeError(`nothing to commit at ${field}`);
  const salt = randomBytes(32).toString('base64url');
  holder[key] = { commitment: commitmentOf(salt, value) };
  return { field, salt, value };
}

const splitOf = (text: PledgeText): Json =>
  text.redirect.shares.map(({ beneficiarySlug, weight }) => ({ beneficiarySlug, weight }));

function bandOf(text: PledgeText): Json {
  const { total } = savedBudget(text.baseline, text.weeks.length);
  return savedBand(total.minor, exponentOf(total.currency));
}

/**
 * Puts openings back into a frozen text. For the company's own eyes, for administrators and for projections.
 * A personal field whose opening was destroyed is null; a wrong opening, or a private field without one, makes
 * the whole text null.
 */
export function openText(canonical: string, openings: readonly Opening[]): OpenedText | null {
  const content = JSON.parse(canonical) as { [key: string]: { [key: string]: Json } };
  const opened = new Map(openings.map((opening) => [opening.field, opening]));
  for (const field of [...PRIVATE, ...PERSONAL]) {
    const [part = '', key = ''] = field.split('.');
    const holder = content[part];
    const commitment = commitmentIn(holder?.[key]);
    if (!holder || commitment === null) continue;
    const opening = opened.get(field);
    if (opening && !verifyOpening(commitment, opening)) return null;
    holder[key] = opening?.value ?? null;
  }
  delete content.baseline?.band;
  delete content.redirect?.split;
  const { format, reference, version, ...text } = content;
  return openedText.safeParse(text).data ?? null;
}

function commitmentIn(value: Json | undefined): string | null {
  const closed = value as { commitment?: unknown } | null | undefined;
  return typeof closed === 'object' && typeof closed?.commitment === 'string' ? closed.commitment : null;
}

function hasLoneSurrogate(value: Json): boolean {
  if (typeof value === 'string') return !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => !key.isWellFormed() || hasLoneSurrogate(inner as Json));
}
