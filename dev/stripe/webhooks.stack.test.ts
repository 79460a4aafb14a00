import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiVersion } from './scope';
import { startStripeStandIn } from './server';
import { type Bench, charity, clientOf, donate, listen, secret, startBench } from './testing/bench';

let bench: Bench;
let hook: Awaited<ReturnType<typeof listen>>;
let accountHook: Awaited<ReturnType<typeof listen>>;

beforeEach(async () => {
  hook = await listen();
  accountHook = await listen();
  bench = await startBench({
    webhooks: [
      { url: hook.url, secret, connect: true },
      { url: accountHook.url, secret, connect: false },
    ],
  });
  await bench.control.seedAccount({ id: charity, name: 'Sample Rights' });
  await bench.control.settled();
  hook.events.length = 0;
});
afterEach(async () => {
  await bench.close();
  await hook.close();
  await accountHook.close();
});

const paidByCard = [
  'payment_intent.created',
  'charge.succeeded',
  'payment_intent.succeeded',
  'checkout.session.completed',
  'charge.updated',
];

async function pay(): Promise<string> {
  const { id } = await donate(bench.stripe, 5000);
  await bench.control.pay(id);
  return id;
}

describe('deliveries', () => {
  it('are signed, in order, with the account, and tell the version', async () => {
    await pay();
    await bench.control.settled();
    expect(hook.refused).toEqual([]);
    expect(hook.types()).toEqual(paidByCard);
    for (const event of hook.events) {
      expect(event).toMatchObject({
        account: charity,
        api_version: apiVersion,
        livemode: false,
        object: 'event',
      });
    }
  });

  it('go to the endpoint they are for: Connect endpoints hear of connected accounts only', async () => {
    await bench.stripe.customers.create({ name: 'On the platform' });
    await pay();
    await bench.control.settled();
    expect(accountHook.types()).toEqual(['customer.created']);
    expect(accountHook.events[0]?.account).toBeUndefined();
    expect(hook.types()).toEqual(paidByCard);
  });

  it('go to endpoints made over the API, for the events they asked for', async () => {
    const other = await listen();
    const endpoint = await bench.stripe.webhookEndpoints.create({
      connect: true,
      enabled_events: ['checkout.session.completed'],
      url: other.url,
    });
    expect(endpoint.secret).toMatch(/^whsec_/);
    expect((await bench.stripe.webhookEndpoints.retrieve(endpoint.id)).secret).toBeUndefined();
    await pay();
    await expect.poll(() => other.refused.length, { timeout: 5000 }).toBe(1);
    // The listener knows another secret: what is signed with this endpoint's own does not pass there.
    expect(other.refused[0]).toContain('No signatures found');
    await bench.stripe.webhookEndpoints.del(endpoint.id);
    await other.close();
  });

  it('are tried again until they are taken', async () => {
    hook.failNext(2);
    const { id } = await donate(bench.stripe, 5000);
    await bench.stripe.checkout.sessions.expire(id, {}, { stripeAccount: charity });
    await bench.control.settled();
    expect(hook.types()).toEqual(['checkout.session.expired']);
    const delivery = (await bench.control.deliveries()).at(-1);
    expect(delivery?.attempts.map((one) => one.status)).toEqual([500, 500, 200]);
    const events = await bench.stripe.events.list({ limit: 1 }, { stripeAccount: charity });
    expect(events.data[0]?.pending_webhooks).toBe(0);
  });

  it('survive a restart of the stand-in', async () => {
    await bench.control.setPolicy({ hold: true });
    await pay();
    await bench.control.setPolicy({ delayMs: 60_000 });
    const { id } = await donate(bench.stripe, 5000);
    await bench.stripe.checkout.sessions.expire(id, {}, { stripeAccount: charity });
    await bench.standIn.close();
    const webhooks = [{ url: hook.url, secret, connect: true }];
    const again = await startStripeStandIn({ port: 0, dataDir: bench.dataDir, webhooks });
    await again.control.settled();
    expect(hook.types()).toEqual(['checkout.session.expired']);
    await again.control.flush();
    await again.control.settled();
    expect(hook.types().slice(1)).toEqual(paidByCard);
    await again.close();
    bench = await startBench();
  });
});

describe('a test can', () => {
  it('hold them back and let them go reversed, shuffled and twice', async () => {
    await bench.control.setPolicy({ hold: true });
    await pay();
    expect(hook.events).toEqual([]);
    expect(await bench.control.flush({ order: 'reversed', duplicates: 1 })).toEqual({ released: 10 });
    await bench.control.settled();
    expect(hook.types()).toEqual([...paidByCard].reverse().flatMap((type) => [type, type]));
    expect(new Set(hook.events.map((event) => event.id)).size).toBe(5);
  });

  it('shuffle the same way by the same seed', async () => {
    const orders: string[][] = [];
    for (let round = 0; round < 2; round += 1) {
      await bench.control.setPolicy({ hold: true });
      hook.events.length = 0;
      await pay();
      await bench.control.flush({ order: 'shuffled', seed: 7 });
      await bench.control.settled();
      orders.push(hook.types());
    }
    expect(orders[0]).toEqual(orders[1]);
    expect(orders[0]).not.toEqual(paidByCard);
  });

  it('reorder and duplicate on the fly', async () => {
    await bench.control.setPolicy({ order: 'reversed', windowMs: 100, duplicates: 2 });
    await pay();
    await bench.control.settled();
    expect(hook.events).toHaveLength(15);
    expect(hook.types()[0]).toBe('charge.updated');
  });

  it('drop the next few, or all of one type, and deliver them after all', async () => {
    await bench.control.setPolicy({ drop: 2 });
    await pay();
    await bench.control.settled();
    expect(hook.types()).toEqual(paidByCard.slice(2));
    await bench.control.setPolicy({ drop: 'all', types: ['checkout.session.completed'] });
    hook.events.length = 0;
    await pay();
    await bench.control.settled();
    expect(hook.types()).toEqual(paidByCard.filter((type) => type !== 'checkout.session.completed'));
    const dropped = (await bench.control.deliveries()).filter((one) => one.state === 'dropped');
    expect(dropped).toHaveLength(3);
    await bench.control.redeliver(dropped[2]?.event as string);
    await bench.control.settled();
    expect(hook.types().at(-1)).toBe('checkout.session.completed');
  });

  it('delay them', async () => {
    await bench.control.setPolicy({ delayMs: 300 });
    const begun = Date.now();
    await pay();
    expect(hook.events).toEqual([]);
    await bench.control.settled();
    expect(Date.now() - begun).toBeGreaterThanOrEqual(290);
    expect(hook.types()).toEqual(paidByCard);
  });

  it('turn them to another address', async () => {
    const other = await listen();
    await bench.control.setEndpoints([{ url: other.url, secret, connect: true }]);
    await pay();
    await bench.control.settled();
    expect([hook.types(), other.types()]).toEqual([[], paidByCard]);
    await other.close();
  });
});

describe('an event that was not delivered', () => {
  it('can still be found by a sweep', async () => {
    await bench.control.setPolicy({ drop: 'all' });
    const id = await pay();
    const { data } = await clientOf(bench.port).events.list(
      { types: ['checkout.session.completed'] },
      { stripeAccount: charity },
    );
    expect(data[0]?.data.object).toMatchObject({ id });
  });
});
