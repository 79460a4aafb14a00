import { PgBoss } from 'pg-boss';
import { HEARTBEAT_SECONDS, QUEUES } from '../lib/jobs/queues';

/**
 * Installs or upgrades pg-boss's schema and creates the queues of `lib/jobs/queues.ts`, all as the owner: the
 * application's role may then use the queue, not change it.
 */
export async function installJobs(migrateDatabaseUrl: string): Promise<void> {
  // `schedule` stays on: it makes pg-boss create the internal queue that its cron clock sends through.
  const boss = new PgBoss({
    connectionString: migrateDatabaseUrl,
    schema: 'pgboss',
    supervise: false,
    max: 2,
  });
  const failures: unknown[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  try {
    for (const [name, { retryLimit, ...queue }] of Object.entries(QUEUES)) {
      const options = {
        ...{ retryLimit, retryDelay: 2, retryBackoff: true, retryDelayMax: 600 },
        heartbeatSeconds: HEARTBEAT_SECONDS,
      };
      if (await boss.getQueue(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, 'policy' in queue ? { ...options, policy: queue.policy } : options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures.length > 0) throw failures[0];
}
