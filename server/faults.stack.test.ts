import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStack, type TestStack } from '@/dev/testing/stack';
import { Deliveries } from './testing/deliver-events';

/**
 * kill -9 at a random moment of writing, again and again: what was acknowledged is there afterwards, in the
 * database and done by the worker. `npm run test:faults` does more rounds of it.
 */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 20);
const ACCOUNT = 'acct_sampleLantern';

let stack: TestStack;
let deliveries: Deliveries;

beforeAll(async () => {
  stack = await startStack({ durable: true, env: { LOG_LEVEL: 'error' } });
  Object.assign(process.env, stack.env);
  deliveries = new Deliveries(stack.urls.app, stack.env.STRIPE_CONNECT_WEBHOOK_SECRET ?? '', ACCOUNT);
}, 400_000);
afterAll(async () => {
  await (await import('@/lib/jobs/boss')).stopBoss().catch(() => {});
  await (await import('@/lib/db')).disconnect().catch(() => {});
  await stack?.stop();
});

const ask = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: stack.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
};

/** Acknowledged events that are not stored. */
async function lost(): Promise<string[]> {
  const rows = await ask<{ id: string }>('SELECT id FROM stripe_events WHERE id = ANY ($1)', [
    deliveries.acknowledged,
  ]);
  const stored = new Set(rows.map((row) => row.id));
  return deliveries.acknowledged.filter((id) => !stored.has(id));
}

const VICTIMS = {
  'the web process': async () => {
    await stack.web.kill();
    await stack.startWeb();
  },
  'the worker': async () => {
    await stack.worker.kill();
    await stack.startWorker();
  },
  PostgreSQL: async () => {
    await stack.postgres?.kill();
    await stack.restartPostgres();
  },
};

/** Writes until the victim is killed, and until it is back. */
async function round(kill: () => Promise<void>): Promise<void> {
  const before = deliveries.acknowledged.length;
  deliveries.start();
  await expect
    .poll(() => deliveries.acknowledged.length, { timeout: 60_000, interval: 5 })
    .toBeGreaterThan(before + 3);
  await sleep(randomInt(150)); // the moment is the point
  await kill();
  const back = deliveries.acknowledged.length;
  await expect.poll(() => deliveries.acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(back);
  await deliveries.stop();
}

test(`nothing acknowledged is lost in ${ROUNDS} kills`, { timeout: ROUNDS * 60_000 }, async () => {
  const mails: { id: string; key: string }[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const [name, kill] = Object.entries(VICTIMS)[i % 3] as [string, () => Promise<void>];
    mails.push(await decideOnMail());
    await round(kill);
    expect(await lost(), `after killing ${name} in round ${i + 1}`).toEqual([]);
  }
  expect(deliveries.acknowledged.length).toBeGreaterThan(ROUNDS * 4);

  // Stored is half of it: each event was also handled or parked, and each mail was sent.
  const undone = () =>
    ask<{ n: number }>(
      'SELECT count(*)::int AS n FROM stripe_events WHERE id = ANY ($1) AND handled_at IS NULL AND parked_reason IS NULL',
      [deliveries.acknowledged],
    ).then(([row]) => row?.n);
  const unsent = () =>
    ask<{ n: number }>('SELECT count(*)::int AS n FROM mails WHERE id = ANY ($1) AND sent_at IS NULL', [
      mails.map((mail) => mail.id),
    ]).then(([row]) => row?.n);
  await expect.poll(undone, { timeout: 120_000, interval: 500 }).toBe(0);
  await expect.poll(unsent, { timeout: 120_000, interval: 500 }).toBe(0);
  const box = (await (await fetch(`${stack.urls.mailbox}/api/v1/messages?limit=500`)).json()) as {
    messages: { To: { Address: string }[] }[];
  };
  const reached = new Set(box.messages.flatMap((message) => message.To.map((to) => to.Address)));
  for (const { key } of mails) expect(reached).toContain(`${key}@sample.example`);
});

/** A mail decided on by a transaction of the product's own, in this process, whose commit is the acknowledgement. */
async function decideOnMail(): Promise<{ id: string; key: string }> {
  const { transact } = await import('@/lib/transact');
  const { queueMail } = await import('@/lib/email/queue-mail');
  const key = randomUUID();
  await transact((tx) =>
    queueMail(tx, {
      key,
      template: 'attention',
      to: `${key}@sample.example`,
      locale: 'en-GB',
      data: { subject: 'A test', sentence: 'Of a mail.', url: stack.urls.app },
    }),
  );
  const [row] = await ask<{ id: string }>('SELECT id FROM mails WHERE key = $1', [key]);
  return { id: row?.id ?? '', key };
}

test('the same with a database that acknowledges before it has written: the control loses', {
  timeout: 300_000,
}, async () => {
  const admin = new pg.Client({ connectionString: stack.postgres?.adminUrl });
  await admin.connect();
  await admin.query('ALTER SYSTEM SET synchronous_commit = off');
  await admin.query(`ALTER SYSTEM SET wal_writer_delay = '10s'`);
  await admin.query('SELECT pg_reload_conf()');
  await admin.end();
  // By chance a round may lose nothing; five in a row do not.
  let missing: string[] = [];
  for (let i = 0; i < 5 && missing.length === 0; i += 1) {
    await round(VICTIMS.PostgreSQL);
    missing = await lost();
  }
  expect(missing.length).toBeGreaterThan(0);
});
