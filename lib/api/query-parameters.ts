import { z } from 'zod';
import { INDUSTRIES, SIZE_CLASSES } from '../companies/company';
import { CURRENCIES } from '../money';
import { PHASES } from '../pledges/phase';
import { LEADERBOARD_ORDERS } from '../wall/ranking';
import { LONGEST_SEARCH, slug } from '../wall/schema';

/**
 * The parameters as the document shows them: what lib/wall/schema.ts accepts, without its transforms, which JSON
 * Schema cannot say. A test holds the two to the same names.
 */
const cursor = z.string().optional();

export const wallParameters = z.object({
  platform: slug.optional().meta({ description: 'Slug of a platform or network.' }),
  country: z.string().length(2).optional().meta({ description: 'Country of the company, ISO 3166-1.' }),
  industry: z.enum(INDUSTRIES).optional().meta({ description: 'Section of ISIC Rev. 4.' }),
  phase: z.enum([...PHASES, 'withdrawn']).optional(),
  week: z.iso.date().optional().meta({ description: 'The Monday of a pause week.' }),
  q: z
    .string()
    .max(LONGEST_SEARCH)
    .optional()
    .meta({ description: 'Company name; forgives accents and typos.' }),
  after: cursor.meta({ description: 'Cursor `older` of an earlier answer.' }),
  before: cursor.meta({ description: 'Cursor `newer` of an earlier answer.' }),
});

export const leaderboardParameters = z.object({
  by: z.enum(LEADERBOARD_ORDERS).optional().meta({ description: 'Default: ratio.' }),
  size: z.enum(SIZE_CLASSES).optional().meta({ description: 'With by=amount: one size class.' }),
  currency: z.enum(CURRENCIES).optional().meta({ description: 'With by=amount: one currency.' }),
  page: z.int().min(1).max(9999).optional().meta({ description: '100 rows each.' }),
});
