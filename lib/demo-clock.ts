import { Client } from 'pg';
import { env } from './env';
import { log } from './log';
import { seconds, setClockOffset } from './time';

/**
 * Follows the demo's clock: reads its offset now and on every NOTIFY `clock`, also after the database was gone
 * for a while. Absent in production: outside the demo, development and tests it does nothing, whatever the table
 * says.
 * @param moved called after each change
 * @returns stops following
 */
export async function followDemoClock(moved: () => void = () => {}): Promise<() => Promise<void>> {
  const { DEMO, NODE_ENV } = env();
  if (NODE_ENV === 'production' && !DEMO) return async () => {};
  let stopped = false;
  let client = await follow(moved, again);

  function again(): void {
    if (stopped) return;
    setTimeout(() => {
      follow(moved, again).then((next) => {
        client = next;
        if (stopped) void next.end();
        else moved();
      }, again);
    }, seconds(1)).unref();
  }

  return async () => {
    stopped = true;
    await client.end();
  };
}

async function follow(moved: () => void, lost: () => void): Promise<Client> {
  const client = new Client({ connectionString: env().DATABASE_URL, application_name: 'clock' });
  client.on('error', (error) => log.warn({ err: error }, 'demo clock'));
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
  client.once('end', lost);
  return client;
}
