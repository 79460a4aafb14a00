import type { Job, JobResult, PgBoss } from 'pg-boss';
import { log } from '../log';
import { type Payload, QUEUES, type Queue } from './queues';

/** What is done with each job of a queue. It may run again after a crash or an error, so doing it twice is harmless. */
export type Handlers = { [Q in Queue]?: (payload: Payload<Q>) => Promise<void> };

/** Jobs of a queue that this worker has under way at once. */
const CONCURRENCY: Record<Queue, number> = {
  'mail.send': 2,
  'inbox.handle': 2,
  'stripe.sweep': 1,
  'reminders.tick': 1,
  'donation.follow': 2,
};

/** One look twice a second; while there is more than a batch, the next is fetched at once. */
const FETCHING = {
  pollingIntervalSeconds: 0.5,
  batchSize: 10,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const;

/** Cron expressions (UTC): pg-boss keeps the times, so that several workers run each once. */
const SCHEDULE: Partial<Record<Queue, string>> = {
  'stripe.sweep': '*/15 * * * *',
  'reminders.tick': '* * * * *',
};

/**
 * Works on every queue that has a handler and keeps the schedule; sweeps and looks for reminders at start.
 * A payload that does not have its queue's shape fails its job: it is a bug of ours, seen in the log.
 * @returns what to call when the demo's clock has moved
 */
export async function startWorking(boss: PgBoss, handlers: Handlers): Promise<{ clockMoved: () => void }> {
  for (const queue of Object.keys(handlers) as Queue[]) {
    const options = { ...FETCHING, localConcurrency: CONCURRENCY[queue] };
    await boss.work(queue, options, (jobs: Job<unknown>[]) => workOff(queue, handlers, jobs));
  }
  const scheduled = (Object.keys(SCHEDULE) as Queue[]).filter((queue) => queue in handlers);
  const ask = (queue: Queue) => boss.send(queue, {}, { retryLimit: QUEUES[queue].retryLimit });
  for (const queue of scheduled) {
    await boss.schedule(queue, SCHEDULE[queue] as string, {});
    await ask(queue);
  }
  return {
    clockMoved: () => {
      if (!scheduled.includes('reminders.tick')) return;
      ask('reminders.tick').catch((error) => log.error({ err: error }, 'reminders after a moved clock'));
    },
  };
}

/** Does the jobs of one batch in turn; one that fails is tried again later, and the others are done. */
async function workOff<Q extends Queue>(
  queue: Q,
  handlers: Handlers,
  jobs: Job<unknown>[],
): Promise<JobResult[]> {
  const handle = handlers[queue] as (payload: Payload<Q>) => Promise<void>;
  const results: JobResult[] = [];
  for (const { id, data } of jobs) {
    try {
      await handle(QUEUES[queue].payload.parse(data ?? {}) as Payload<Q>);
      results.push({ id, status: 'completed' });
    } catch (error) {
      log.warn({ err: error, queue, job: id }, 'job failed, will be tried again');
      results.push({ id, status: 'failed' });
    }
  }
  return results;
}
