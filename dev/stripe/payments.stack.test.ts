import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, charity, donate, eventTypes, startBench } from './testing/bench';
import { books } from './testing/books';

const on = { stripeAccount: charity };
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
  await bench.control.seedAccount({ id: charity, name: 'Sample Rights' });
});
afterAll(() => bench.close());

const { eventsOf, paid, chargeOf, net } = books(() => bench);

describe('a donation by card', () => {
  it('is a session of the charity, open and unpaid, without an intent until somebody pays', async () => {
    const session = await donate(bench.stripe, 1_200_000);
    expect(session).toMatchObject({
      amount_total: 1_200_000,
      currency: 'eur',
      metadata: { donation: 'd-1' },
      payment_intent: null,
      payment_status: 'unpaid',
      status: 'open',
      submit_type: 'donate',
    });
    expect(session.url).toBe(`${bench.url}/c/pay/${session.id}`);
  });

  it('tells it in the order of Stripe', async () => {
    expect(await eventsOf(() => paid(5000))).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
      'charge.updated',
    ]);
  });

  it('carries the metadata to intent and charge, and takes a fee', async () => {
    const charge = await chargeOf(await paid(10_000));
    const movement = charge.balance_transaction as Stripe.BalanceTransaction;
    expect(charge.metadata).toEqual({ donation: 'd-1' });
    expect(movement).toMatchObject({
      amount: 10_000,
      fee: 350,
      net: 9650,
      type: 'charge',
      status: 'pending',
    });
    const events = await bench.stripe.events.list({ type: 'charge.succeeded', limit: 1 }, on);
    // A snapshot of its moment: the balance transaction came later, with charge.updated.
    expect(events.data[0]?.data.object).toMatchObject({ balance_transaction: null });
    const updated = await bench.stripe.events.list({ type: 'charge.updated', limit: 1 }, on);
    expect(updated.data[0]?.data.previous_attributes).toEqual({ balance_transaction: null });
  });

  it('cannot be paid twice', async () => {
    const session = await paid(5000);
    await expect(bench.control.pay(session.id)).rejects.toThrow('is complete');
  });

  it.each([
    ['4000000000000002', 'generic_decline'],
    ['4000000000009995', 'insufficient_funds'],
  ])('is declined for %s and can be tried again', async (card, decline_code) => {
    const { id } = await donate(bench.stripe, 5000);
    const types = await eventsOf(async () => {
      expect((await bench.control.pay(id, { card })).outcome).toBe('declined');
    });
    expect(types).toEqual(['payment_intent.created', 'charge.failed', 'payment_intent.payment_failed']);
    const open = await bench.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] }, on);
    expect(open.status).toBe('open');
    const intent = open.payment_intent as Stripe.PaymentIntent;
    expect(intent).toMatchObject({ status: 'requires_payment_method', last_payment_error: { decline_code } });
    expect((await bench.control.pay(id)).outcome).toBe('succeeded');
  });

  it('asks for 3-D Secure, and charges nothing if that fails', async () => {
    const { id } = await donate(bench.stripe, 5000);
    const left = await eventsOf(() => bench.control.pay(id, { card: '4000002500003155', challenge: 'fail' }));
    expect(left.slice(1)).toEqual(['payment_intent.requires_action', 'payment_intent.payment_failed']);
    const { outcome } = await bench.control.pay(id, { card: '4000000000003220', challenge: 'complete' });
    expect(outcome).toBe('succeeded');
  });

  it('expires, and then cannot be paid', async () => {
    const { id } = await donate(bench.stripe, 5000);
    expect(await eventsOf(() => bench.stripe.checkout.sessions.expire(id, {}, on))).toEqual([
      'checkout.session.expired',
    ]);
    await expect(bench.control.pay(id)).rejects.toThrow('is expired');
    await expect(bench.stripe.checkout.sessions.expire(id, {}, on)).rejects.toThrow('status of expired');
  });
});

describe('a donation by SEPA debit', () => {
  const iban = 'AT611904300234573201';

  it('is complete but unpaid at first, and settles later', async () => {
    const { id } = await donate(bench.stripe, 50_000);
    const first = await eventsOf(() => bench.control.pay(id, { iban }));
    expect(first).toEqual([
      'payment_intent.created',
      'charge.pending',
      'payment_intent.processing',
      'checkout.session.completed',
    ]);
    const session = await bench.stripe.checkout.sessions.retrieve(id, {}, on);
    expect([session.status, session.payment_status]).toEqual(['complete', 'unpaid']);
    expect(await eventsOf(() => bench.control.settle(id))).toEqual([
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.async_payment_succeeded',
    ]);
    const charge = await chargeOf(session);
    expect(charge).toMatchObject({
      status: 'succeeded',
      paid: true,
      payment_method_details: { type: 'sepa_debit' },
    });
    expect((charge.balance_transaction as Stripe.BalanceTransaction).net).toBe(50_000 - 35);
    await expect(bench.control.settle(id)).rejects.toThrow('Only a debit that is processing');
  });

  it('fails later', async () => {
    const session = await paid(50_000, { iban });
    const before = await net();
    expect(await eventsOf(() => bench.control.fail(session.id, 'insufficient_funds'))).toEqual([
      'charge.failed',
      'payment_intent.payment_failed',
      'checkout.session.async_payment_failed',
    ]);
    expect(await chargeOf(session)).toMatchObject({ failure_code: 'insufficient_funds', paid: false });
    expect(await net()).toBe(before);
  });

  it('is answered by itself where it was started so, as the account says', async () => {
    const own = await startBench({ debitSettlesAfterMs: 1 });
    await own.control.seedAccount({ id: charity, name: 'Sample Rights' });
    for (const [account, status] of [
      ['DE89370400440532013000', 'paid'],
      ['AT861904300235473202', 'unpaid'],
    ] as const) {
      const { id } = await donate(own.stripe, 5000);
      await own.control.pay(id, { iban: account });
      const last = status === 'paid' ? 'succeeded' : 'failed';
      await expect
        .poll(() => eventTypes(own.stripe, charity), { timeout: 5000 })
        .toContain(`checkout.session.async_payment_${last}`);
      expect((await own.stripe.checkout.sessions.retrieve(id, {}, on)).payment_status).toBe(status);
    }
    await own.close();
  });

  it('is offered within its limits only: euros, up to €10,000', async () => {
    const types = async (amount: number, currency = 'eur') => {
      const price_data = { currency, unit_amount: amount, product_data: { name: 'Donation' } };
      return (await donate(bench.stripe, amount, { line_items: [{ quantity: 1, price_data }] }))
        .payment_method_types;
    };
    expect(await types(1_000_000)).toEqual(['card', 'sepa_debit']);
    expect(await types(1_000_001)).toEqual(['card']);
    expect(await types(5000, 'gbp')).toEqual(['card']);
    const only = donate(bench.stripe, 1_000_001, { allowed_payment_method_types: ['sepa_debit'] });
    await expect(only).rejects.toThrow('No valid payment method types');
    const { id } = await donate(bench.stripe, 1_000_001);
    await expect(bench.control.pay(id, { iban })).rejects.toThrow('not allowed');
  });
});

describe('limits', () => {
  it.each([
    [49, 'amount_too_small'],
    [100_000_000, 'amount_too_large'],
  ])('refuses %i cents', async (amount, code) => {
    await expect(donate(bench.stripe, amount)).rejects.toMatchObject({ code });
  });

  it('takes the smallest and the largest amount', async () => {
    for (const amount of [50, 99_999_999]) expect((await paid(amount)).payment_status).toBe('paid');
  });

  it('refuses a locale that Checkout does not have, and a time of expiry out of reach', async () => {
    const locale = 'en-AU' as Stripe.Checkout.SessionCreateParams.Locale;
    await expect(donate(bench.stripe, 5000, { locale })).rejects.toThrow('Invalid locale');
    const now = Math.floor(Date.now() / 1000);
    for (const expires_at of [now + 600, now + 100_000]) {
      await expect(donate(bench.stripe, 5000, { expires_at })).rejects.toMatchObject({ param: 'expires_at' });
    }
  });
});

describe('payment intents without Checkout', () => {
  it('are confirmed in one call or in two, and cancelled', async () => {
    const params = { amount: 1500, currency: 'eur', payment_method: 'pm_card_visa' };
    const once = await bench.stripe.paymentIntents.create({ ...params, confirm: true }, on);
    expect(once).toMatchObject({ status: 'succeeded', amount_received: 1500 });
    const intent = await bench.stripe.paymentIntents.create({ amount: 1500, currency: 'eur' }, on);
    expect(intent.status).toBe('requires_payment_method');
    const confirmed = await bench.stripe.paymentIntents.confirm(
      intent.id,
      { payment_method: 'pm_card_visa' },
      on,
    );
    expect(confirmed.status).toBe('succeeded');
    await expect(bench.stripe.paymentIntents.cancel(intent.id, {}, on)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
    const other = await bench.stripe.paymentIntents.create(params, on);
    expect((await bench.stripe.paymentIntents.cancel(other.id, {}, on)).status).toBe('canceled');
  });
});
