import { z } from 'zod';
import { SIZE_CLASSES } from '../companies/company';
import { CURRENCIES } from '../money';
import { PHASES } from '../pledges/phase';
import { isMonday } from '../time';
import { cursor } from './cursor';
import { LEADERBOARD_ORDERS } from './ranking';

/** A GET form sends its empty fields too; empty means "not asked". */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const LONGEST_SEARCH = 100;

const monday = z
  .string()
  .regex(/^(19|20|21)\d\d-\d\d-\d\d$/, 'a date as YYYY-MM-DD')
  .refine(
    (date) => z.iso.date().safeParse(date).success && isMonday(date),
    'the Monday of a week, as YYYY-MM-DD',
  );

const name = z
  .string()
  .max(LONGEST_SEARCH, `at most ${LONGEST_SEARCH} characters`)
  // Postgres text holds no NUL, and half of a surrogate pair is no character.
  .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'text without control characters')
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());

export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'a slug: lower-case letters, digits and hyphens');

/** What the wall and its JSON may be asked. */
export const wallQuery = z
  .strictObject({
    platform: optional(slug),
    country: optional(z.string().regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1), e.g. NL')),
    industry: optional(z.string().regex(/^[A-U]$/, 'a section of ISIC, A to U')),
    phase: optional(z.enum([...PHASES, 'withdrawn'])),
    week: optional(monday),
    q: optional(name),
    after: optional(cursor),
    before: optional(cursor),
  })
  .refine((query) => !(query.after && query.before), {
    path: ['before'],
    message: 'either after or before, not both',
  });
export type WallQuery = z.output<typeof wallQuery>;
export type WallFilters = Omit<WallQuery, 'after' | 'before'>;

/** The parameters that a wall address is told apart by; all others change nothing. */
export const WALL_PARAMETERS = [
  'platform',
  'country',
  'industry',
  'phase',
  'week',
  'q',
  'after',
  'before',
] as const;

/** What the leaderboard and its JSON may be asked. */
export const leaderboardQuery = z.strictObject({
  by: optional(z.enum(LEADERBOARD_ORDERS)),
  size: optional(z.enum(SIZE_CLASSES)),
  currency: optional(z.enum(CURRENCIES)),
  page: optional(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/, 'a page number from 1 to 9999')
      .transform(Number),
  ),
});
export type LeaderboardQuery = z.output<typeof leaderboardQuery>;
export const LEADERBOARD_PARAMETERS = ['by', 'size', 'currency', 'page'] as const;

/** The known parameters of a page's address. Strangers' (a campaign's tracking, say) are left out, not refused. */
export function pick(
  parameters: Record<string, string | string[] | undefined>,
  known: readonly string[],
): Record<string, string | string[]> {
  return Object.fromEntries(
    known.flatMap((key) => (parameters[key] === undefined ? [] : [[key, parameters[key]]])),
  );
}
