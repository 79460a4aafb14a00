import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, charity, donate, startBench } from './testing/bench';
import { refusal } from './testing/refusal';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
  await bench.control.seedAccount({ id: charity, name: 'Sample Rights' });
});
afterAll(() => bench.close());

describe('lists and expansion', () => {
  it('pages by cursor in both directions, and by itself', async () => {
    for (let index = 0; index < 25; index += 1)
      await bench.stripe.products.create({ name: `Product ${index}` });
    const first = await bench.stripe.products.list({ limit: 10 });
    expect([first.data[0]?.name, first.data.length, first.has_more]).toEqual(['Product 24', 10, true]);
    const second = await bench.stripe.products.list({
      limit: 10,
      starting_after: first.data[9]?.id as string,
    });
    expect(second.data[0]?.name).toBe('Product 14');
    const back = await bench.stripe.products.list({ limit: 10, ending_before: second.data[0]?.id as string });
    expect(back.data.map((one) => one.id)).toEqual(first.data.map((one) => one.id));
    const names: string[] = [];
    for await (const product of bench.stripe.products.list({ limit: 7 })) names.push(product.name);
    expect(names.slice(0, 25)).toEqual(Array.from({ length: 25 }, (_, index) => `Product ${24 - index}`));
  });

  it('filters by time, and refuses a wrong limit or cursor', async () => {
    const { list } = bench.stripe.products;
    const call = list.bind(bench.stripe.products);
    const now = Math.floor(Date.now() / 1000);
    expect((await call({ created: { gt: now + 60 } })).data).toEqual([]);
    expect(
      (await call({ created: { gte: now - 600, lte: now + 60 }, limit: 100 })).data.length,
    ).toBeGreaterThan(24);
    expect(await refusal(call({ limit: 101 }))).toMatchObject({ param: 'limit' });
    expect(await refusal(call({ starting_after: 'prod_nothing' }))).toMatchObject({
      code: 'resource_missing',
    });
  });

  it('expands along a path, and refuses what cannot be expanded', async () => {
    const session = await donate(bench.stripe, 4200);
    await bench.control.pay(session.id);
    const expand = ['line_items', 'payment_intent.latest_charge.balance_transaction'];
    const read = (paths: string[]) =>
      bench.stripe.checkout.sessions.retrieve(session.id, { expand: paths }, { stripeAccount: charity });
    const full = await read(expand);
    const intent = full.payment_intent as Stripe.PaymentIntent;
    const movement = (intent.latest_charge as Stripe.Charge).balance_transaction as Stripe.BalanceTransaction;
    expect([full.line_items?.data[0]?.amount_total, movement.amount]).toEqual([4200, 4200]);
    expect((await refusal(read(['metadata']))).message).toContain('cannot be expanded');
    const charges = await bench.stripe.charges.list({ expand: ['data.refunds'] }, { stripeAccount: charity });
    expect(charges.data[0]?.refunds?.data).toEqual([]);
  });
});
