import { PgBoss } from 'pg-boss';
import { env } from '../env';
import { log } from '../log';

const kept = globalThis as { quietWeekBoss?: Promise<PgBoss> };

/**
 * pg-boss of this process. The web process only sends; the worker also works, supervises and schedules.
 * Neither may migrate: the owner does that (prisma/migrate.ts).
 */
export function boss(role: 'sender' | 'worker' = 'sender'): Promise<PgBoss> {
  kept.quietWeekBoss ??= start(role);
  return kept.quietWeekBoss;
}

async function start(role: 'sender' | 'worker'): Promise<PgBoss> {
  const working = role === 'worker';
  const instance = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    supervise: working,
    schedule: working,
    // How soon the jobs of a killed worker are found.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    // Rebuilding an index is the owner's to do.
    reindex: false,
    max: working ? 6 : 2,
  });
  instance.on('error', (error) => log.error({ err: error }, 'pg-boss'));
  await instance.start();
  return instance;
}

export async function stopBoss(): Promise<void> {
  const running = await kept.quietWeekBoss;
  kept.quietWeekBoss = undefined;
  await running?.stop({ graceful: true, timeout: 5_000 });
}
