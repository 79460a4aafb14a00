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

const headersOf = (answer: object) => (answer as Stripe.Response<object>).lastResponse.headers;

describe('idempotency', () => {
  it('answers the same key and parameters with the same bytes, and does it once', async () => {
    const first = await donate(bench.stripe, 2500, {}, { idempotencyKey: 'donation-1' });
    const again = await donate(bench.stripe, 2500, {}, { idempotencyKey: 'donation-1' });
    expect(again.id).toBe(first.id);
    expect(headersOf(again)['idempotent-replayed']).toBe('true');
    expect(headersOf(first)['idempotent-replayed']).toBeUndefined();
    const sessions = await bench.stripe.checkout.sessions.list({}, { stripeAccount: charity });
    expect(sessions.data.filter((one) => one.id === first.id)).toHaveLength(1);
  });

  it('refuses other parameters under the same key with 400', async () => {
    await donate(bench.stripe, 2600, {}, { idempotencyKey: 'donation-2' });
    const error = await refusal(donate(bench.stripe, 2700, {}, { idempotencyKey: 'donation-2' }));
    expect(error).toMatchObject({ rawType: 'idempotency_error', statusCode: 400 });
    const elsewhere = bench.stripe.customers.create(
      {},
      { idempotencyKey: 'donation-2', stripeAccount: charity },
    );
    expect(await refusal(elsewhere)).toMatchObject({ rawType: 'idempotency_error' });
  });

  it('keeps keys apart by account, and forgets requests that were never carried out', async () => {
    const key = { idempotencyKey: 'shared' };
    const here = await bench.stripe.customers.create({ name: 'A' }, key);
    const there = await bench.stripe.customers.create({ name: 'A' }, { ...key, stripeAccount: charity });
    expect(there.id).not.toBe(here.id);
    const wrong = { idempotencyKey: 'corrected' };
    await refusal(bench.stripe.customers.create({ email: 'nonsense' }, wrong));
    expect((await bench.stripe.customers.create({ email: 'a@example.com' }, wrong)).email).toBe(
      'a@example.com',
    );
  });

  it('replays a declined payment as declined', async () => {
    const pay = () =>
      bench.stripe.paymentIntents.create(
        { amount: 700, currency: 'eur', confirm: true, payment_method: 'pm_card_chargeDeclined' },
        { idempotencyKey: 'declined' },
      );
    const [first, again] = [await refusal(pay()), await refusal(pay())];
    expect(first).toMatchObject({ code: 'card_declined', decline_code: 'generic_decline', statusCode: 402 });
    expect(again.charge).toBe(first.charge);
  });
});
