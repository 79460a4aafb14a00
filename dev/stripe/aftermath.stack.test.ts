import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, charity, donate, startBench } from './testing/bench';
import { books } from './testing/books';

const on = { stripeAccount: charity };
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
  await bench.control.seedAccount({ id: charity, name: 'Sample Rights' });
});
afterAll(() => bench.close());

const { eventsOf, paid, chargeOf, net } = books(() => bench);

describe('refunds', () => {
  it('give back a part, then the rest, and never more', async () => {
    const session = await paid(10_000);
    const intent = session.payment_intent as string;
    const before = await net();
    const part = (amount: number) => bench.stripe.refunds.create({ payment_intent: intent, amount }, on);
    expect(await eventsOf(() => part(4000))).toEqual(['refund.created', 'charge.refunded']);
    expect(await chargeOf(session)).toMatchObject({ amount_refunded: 4000, refunded: false });
    await expect(part(6001)).rejects.toMatchObject({ code: 'amount_too_large' });
    const rest = await bench.stripe.refunds.create({ payment_intent: intent }, on);
    expect(rest).toMatchObject({ amount: 6000, status: 'succeeded' });
    expect(await chargeOf(session)).toMatchObject({ amount_refunded: 10_000, refunded: true });
    await expect(part(1)).rejects.toMatchObject({ code: 'charge_already_refunded' });
    expect(await net()).toBe(before - 10_000);
    const rows = await bench.stripe.balanceTransactions.list({ source: rest.id }, on);
    expect(rows.data[0]).toMatchObject({ amount: -6000, type: 'refund' });
  });

  it('fail later and put the money back, and may then be tried again', async () => {
    const session = await paid(10_000, { card: '4000000000005126' });
    const refund = await bench.control.refund(session.id);
    expect(refund.status).toBe('succeeded');
    const before = await net();
    expect(await eventsOf(() => bench.control.failRefund(refund.id))).toEqual([
      'charge.refund.updated',
      'refund.updated',
      'refund.failed',
      'charge.updated',
    ]);
    const failed = await bench.stripe.refunds.retrieve(
      refund.id,
      { expand: ['failure_balance_transaction'] },
      on,
    );
    expect(failed).toMatchObject({ status: 'failed', failure_reason: 'expired_or_canceled_card' });
    expect((failed.failure_balance_transaction as Stripe.BalanceTransaction).amount).toBe(10_000);
    expect(await net()).toBe(before + 10_000);
    expect(await chargeOf(session)).toMatchObject({ amount_refunded: 0, refunded: false });
    expect((await bench.control.refund(session.id)).status).toBe('succeeded');
  });

  it('are pending for the card that says so, until they are done', async () => {
    const session = await paid(10_000, { card: '4000000000007726' });
    const refund = await bench.control.refund(session.id, { amount: 100 });
    expect(refund.status).toBe('pending');
    expect(await eventsOf(() => bench.control.succeedRefund(refund.id))).toEqual([
      'refund.updated',
      'charge.refund.updated',
    ]);
  });

  it('fail by themselves where the stand-in was started so', async () => {
    const own = await startBench({ refundFinishesAfterMs: 1 });
    await own.control.seedAccount({ id: charity, name: 'Sample Rights' });
    const { id } = await donate(own.stripe, 5000);
    await own.control.pay(id, { card: '4000000000005126' });
    const refund = await own.control.refund(id);
    const status = async () => (await own.stripe.refunds.retrieve(refund.id, {}, on)).status;
    await expect.poll(status, { timeout: 5000 }).toBe('failed');
    await own.close();
  });

  it('are refused for a debit that has not settled', async () => {
    const session = await paid(5000, { iban: 'AT611904300234573201' });
    await expect(bench.control.refund(session.id)).rejects.toThrow('pending and cannot be refunded');
  });
});

describe('disputes', () => {
  it('withdraw the money, and give it back when they are won', async () => {
    const session = await paid(10_000);
    const before = await net();
    expect(await eventsOf(() => bench.control.dispute(session.id))).toEqual([
      'charge.updated',
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
    ]);
    expect(await net()).toBe(before - 10_000 - 2000);
    const { data } = await bench.stripe.disputes.list(
      { payment_intent: session.payment_intent as string },
      on,
    );
    const dispute = data[0] as Stripe.Dispute;
    expect(dispute).toMatchObject({ amount: 10_000, reason: 'fraudulent', status: 'needs_response' });
    await expect(bench.control.refund(session.id)).rejects.toThrow('charged back');
    expect(await eventsOf(() => bench.control.closeDispute(dispute.id, 'won'))).toEqual([
      'charge.dispute.closed',
      'charge.dispute.funds_reinstated',
    ]);
    const won = await bench.stripe.disputes.retrieve(dispute.id, {}, on);
    expect([won.status, won.balance_transactions.map((one) => one.amount)]).toEqual([
      'won',
      [-10_000, 10_000],
    ]);
    expect(await net()).toBe(before - 2000);
    await expect(bench.control.closeDispute(dispute.id, 'lost')).rejects.toThrow('already closed');
  });

  it('keep the money when they are lost', async () => {
    const session = await paid(10_000, { card: '4000000000000259' });
    const { data } = await bench.stripe.disputes.list(
      { payment_intent: session.payment_intent as string },
      on,
    );
    const before = await net();
    const dispute = data[0] as Stripe.Dispute;
    expect(await eventsOf(() => bench.stripe.disputes.close(dispute.id, {}, on))).toEqual([
      'charge.dispute.closed',
    ]);
    expect((await bench.stripe.disputes.retrieve(dispute.id, {}, on)).status).toBe('lost');
    expect(await net()).toBe(before);
  });

  it('follow the evidence of test mode', async () => {
    const session = await paid(10_000);
    const dispute = await bench.control.dispute(session.id);
    const evidence = { uncategorized_text: 'winning_evidence' };
    const types = await eventsOf(() => bench.stripe.disputes.update(dispute.id, { evidence }, on));
    expect(types).toEqual([
      'charge.dispute.updated',
      'charge.dispute.closed',
      'charge.dispute.funds_reinstated',
    ]);
  });

  it('concern what is left after a refund, and once only', async () => {
    const session = await paid(10_000);
    await bench.control.refund(session.id, { amount: 4000 });
    await expect(bench.control.dispute(session.id, { amount: 6001 })).rejects.toThrow('6000 can be disputed');
    expect((await bench.control.dispute(session.id)).amount).toBe(6000);
    await expect(bench.control.dispute(session.id)).rejects.toThrow('disputed already');
  });

  it('of a SEPA debit are final at once', async () => {
    const session = await paid(5000, { iban: 'AT611904300234573201' });
    await bench.control.settle(session.id);
    expect(await bench.control.dispute(session.id)).toMatchObject({
      status: 'lost',
      reason: 'debit_not_authorized',
    });
  });

  it('as an inquiry move no money', async () => {
    const session = await paid(5000);
    const before = await net();
    const types = await eventsOf(() => bench.control.dispute(session.id, { reason: 'inquiry' }));
    expect(types).toEqual(['charge.updated', 'charge.dispute.created']);
    expect(await net()).toBe(before);
  });
});
