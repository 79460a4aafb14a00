import { fromPrisma } from 'pg-boss';
import type { Tx } from '../transact';
import { boss } from './boss';
import { type Payload, QUEUES, type Queue } from './queues';

/**
 * Enqueues a job in the transaction of the act: it exists if and only if the act does, and runs after commit.
 * @param options.singletonKey what the job is about, for whoever looks at the queue; it does not keep others out
 * @param options.startAfter not before this instant (the machine's clock, not the product's)
 */
export async function enqueue<Q extends Queue>(
  tx: Tx,
  queue: Q,
  payload: Payload<Q>,
  options: { singletonKey?: string; startAfter?: Date } = {},
): Promise<void> {
  const instance = await boss();
  await instance.send(queue, payload, {
    ...options,
    retryLimit: QUEUES[queue].retryLimit,
    retryBackoff: true,
    db: fromPrisma(tx),
  });
}
