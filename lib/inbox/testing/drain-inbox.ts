import { db } from '../../db';
import { followDonation } from '../../donations/follow-donation';
import { handleStoredEvent } from '../handle-event';

/** For tests: does the inbox's waiting work now, as the worker would, until none that can be done is left. */
export async function drainInbox(): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const jobs = await db().$queryRaw<
      { id: string; name: string; data: { eventId: string; donationId: string } }[]
    >`
      SELECT id::text, name, data FROM pgboss.job
      WHERE name IN ('inbox.handle', 'donation.follow') AND state = 'created' AND start_after <= now()
      ORDER BY created_on`;
    const waiting = jobs.filter(({ id }) => !done.has(id));
    if (waiting.length === 0) return;
    for (const { id, name, data } of waiting) {
      done.add(id);
      if (name === 'inbox.handle') await handleStoredEvent(data.eventId);
      else await followDonation(data.donationId);
    }
  }
}
