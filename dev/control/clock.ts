import pg from 'pg';

/** The product's clock: the machine's, plus an offset that only ever grows. */
export interface Clock {
  offsetSeconds: number;
  now: Date;
}

/** How far to go: so many seconds, or to the next Monday 00:01 UTC by the product's clock. */
export type Step = { seconds: number } | 'monday';

const DAY = 86_400;

/** Reads the product's clock from the database that web and worker follow. */
export async function readClock(migrateDatabaseUrl: string): Promise<Clock> {
  return withClient(migrateDatabaseUrl, async (client) => clockAt(await offsetOf(client)));
}

/**
 * Moves the product's clock forward, never back: a week that was over stays over. Web and worker hear of it at
 * once (NOTIFY `clock`, delivered at commit).
 */
export async function advanceClock(migrateDatabaseUrl: string, step: Step): Promise<Clock> {
  return withClient(migrateDatabaseUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(5201804)');
    const before = await offsetOf(client);
    const seconds = step === 'monday' ? secondsToMonday(clockAt(before).now) : step.seconds;
    if (!Number.isSafeInteger(seconds) || seconds < 0)
      throw new Error('The clock goes forward, by whole seconds');
    await client.query(
      `INSERT INTO demo_clock (id, offset_seconds) VALUES (1, $1)
       ON CONFLICT (id) DO UPDATE SET offset_seconds = excluded.offset_seconds`,
      [before + seconds],
    );
    await client.query(`NOTIFY clock`);
    await client.query('COMMIT');
    return clockAt(before + seconds);
  });
}

/** Seconds from an instant to the next Monday 00:01 UTC, always more than none. */
export function secondsToMonday(from: Date): number {
  const midnight = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate());
  const daysToMonday = (8 - from.getUTCDay()) % 7; // 0 on a Monday
  const target = midnight / 1000 + daysToMonday * DAY + 60;
  const seconds = Math.ceil(target - from.getTime() / 1000);
  return seconds > 0 ? seconds : seconds + 7 * DAY;
}

async function offsetOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ s: string }>(
    'SELECT offset_seconds::text AS s FROM demo_clock WHERE id = 1',
  );
  return Number(rows[0]?.s ?? 0);
}

const clockAt = (offsetSeconds: number): Clock => ({
  offsetSeconds,
  now: new Date(Date.now() + offsetSeconds * 1000),
});

async function withClient<T>(connectionString: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
