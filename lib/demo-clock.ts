import { Client } from 'pg';
import { env } from './env';
import { log } from './log';
import { setClockOffset } from './time';

/**
 * Follows the demo's clock: reads its offset now and on every NOTIFY `clock`. Absent in production: outside the
 * demo, development and tests it does nothing, whatever the table says.
 * @param moved called after each change
 * @returns stops following
 */
export async function followDemoClock(moved: () => void = () => {}): Promise<() => Promise<void>> {
  const { DEMO, NODE_ENV, DATABASE_URL } = env();
  if (NODE_ENV === 'production' && !DEMO) return async () => {};
  const client = new Client({ connectionString: DATABASE_URL });
  client.on('error', (error) => log.error({ err: error }, 'demo clock'));
  await client.connect();
  const read = async () => {
    const found = await client.query<{ s: string }>(
      'SELECT offset_seconds::text AS s FROM demo_clock WHERE id = 1',
    );
    setClockOffset(Number(found.rows[0]?.s ?? 0) * 1000);
  };
  client.on('notification', () => {
    read().then(moved, (error) => log.error({ err: error }, 'demo clock'));
  });
  await client.query('LISTEN clock');
  await read();
  return () => client.end();
}
