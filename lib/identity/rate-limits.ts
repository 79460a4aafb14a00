import { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '../env';
import { log } from '../log';
import { hashSecret } from './hash-secret';

/** How many tries in how many seconds. A window is fixed: trying again does not move its end. */
const LIMITS = {
  /** Mails to one mailbox: what a person needs who looks in the wrong folder, not what a flood wants. */
  'link-address': { points: 5, duration: 15 * 60 },
  /** One client, which may be an office behind one address. */
  'link-client': { points: 30, duration: 10 * 60 },
  /** All of us: what the mail server should bear. */
  'link-overall': { points: 600, duration: 10 * 60 },
  /** Wrong codes of one person: 5 of 333,333 in a quarter of an hour. */
  'second-factor': { points: 5, duration: 15 * 60 },
} as const;
export type Limit = keyof typeof LIMITS;

/** `until`: when the window ends, on the machine's clock. */
export type Allowed = { ok: true } | { ok: false; until: Date };

const kept = globalThis as { quietWeekLimits?: { pool: Pool; limiters: Map<Limit, RateLimiterPostgres> } };

/** Counts one try; kept in Postgres, so that several web processes count together. */
export async function countTry(limit: Limit, who: string): Promise<Allowed> {
  try {
    await limiter(limit).consume(keyOf(limit, who));
    return { ok: true };
  } catch (error) {
    if (error instanceof RateLimiterRes) {
      return { ok: false, until: new Date(Date.now() + error.msBeforeNext) };
    }
    throw error;
  }
}

/** Forgets the tries, after one that succeeded. */
export async function forgetTries(limit: Limit, who: string): Promise<void> {
  await limiter(limit).delete(keyOf(limit, who));
}

/** The table holds no address of a mailbox or a machine. */
const keyOf = (limit: Limit, who: string) => hashSecret('rate-limit', `${limit}:${who}`);

function limiter(limit: Limit): RateLimiterPostgres {
  kept.quietWeekLimits ??= { pool: openPool(), limiters: new Map() };
  const { pool, limiters } = kept.quietWeekLimits;
  const found = limiters.get(limit) ?? newLimiter(limit, pool);
  limiters.set(limit, found);
  return found;
}

function newLimiter(limit: Limit, pool: Pool): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true, // by a migration; this role may not
    keyPrefix: limit,
    ...LIMITS[limit],
  });
}

function openPool(): Pool {
  const pool = new Pool({ connectionString: env().DATABASE_URL, max: 2, allowExitOnIdle: true });
  pool.on('error', (error) => log.error({ err: error }, 'rate limits'));
  return pool;
}
