import { db } from '../db';
import { QUEUES } from '../jobs/queues';
import { log } from '../log';
import { seconds } from '../time';
import { missingMigrations } from './migrations';

/** What a web process needs before it should be sent requests. */
export type Readiness = Record<'database' | 'migrations' | 'queue' | 'changes', boolean>;

const PATIENCE = seconds(3);

/** Looks at everything once; what does not answer within three seconds is not ready. Never throws. */
export async function readiness(): Promise<Readiness> {
  const ask = (text: string) => db().$queryRawUnsafe(text);
  const [database, migrations, queue] = await Promise.all([
    holds('database', async () => (await ask('SELECT 1')) !== undefined),
    holds('migrations', async () => (await missingMigrations(ask)).length === 0),
    holds('queue', async () => {
      const rows = (await ask('SELECT name FROM pgboss.queue')) as { name: string }[];
      const there = new Set(rows.map((row) => row.name));
      return Object.keys(QUEUES).every((name) => there.has(name));
    }),
  ]);
  // Undefined where no front keeps answers (development): then no change can be missed.
  const changes = (globalThis as { quietWeekListening?: boolean }).quietWeekListening ?? true;
  return { database, migrations, queue, changes };
}

async function holds(what: string, look: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
    });
    return await Promise.race([look(), late]);
  } catch (error) {
    log.warn({ err: error }, `not ready: ${what}`);
    return false;
  } finally {
    clearTimeout(timer);
  }
}
