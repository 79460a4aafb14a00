import { expect, test } from 'vitest';
import { claimOf, type StripeObject } from './claim';

const ID = '0197a2b0-0000-7000-8000-000000000001';
const at = new Date('2027-01-01T00:00:00Z');
const read = (object: object, type: string | null = null) =>
  claimOf(object as unknown as StripeObject, type, at);
const facts = (object: object, type: string | null = null) =>
  read(object, type)?.facts.map(({ objectId, effect, amountMinor }) => [objectId, effect, amountMinor]);

const session = {
  id: 'cs_1',
  object: 'checkout.session',
  amount_total: 500,
  currency: 'eur',
  status: 'complete',
  payment_status: 'paid',
  payment_intent: 'pi_1',
  metadata: { donation_id: ID },
};
const intent = {
  id: 'pi_1',
  object: 'payment_intent',
  amount: 500,
  amount_received: 500,
  currency: 'eur',
  metadata: {},
};
const charge = {
  id: 'ch_1',
  object: 'charge',
  status: 'succeeded',
  captured: true,
  amount: 500,
  amount_captured: 500,
  amount_refunded: 0,
  currency: 'eur',
  payment_intent: 'pi_1',
  metadata: {},
};
const refund = {
  id: 're_1',
  object: 'refund',
  amount: 200,
  currency: 'eur',
  payment_intent: 'pi_1',
  charge: 'ch_1',
};
const dispute = {
  id: 'du_1',
  object: 'dispute',
  amount: 500,
  currency: 'eur',
  payment_intent: 'pi_1',
  charge: 'ch_1',
};

test('session, intent and charge say the same capture under the same key', () => {
  const captured = ['pi_1', 'captured', 500n];
  expect(facts(session)).toContainEqual(captured);
  expect(facts({ ...intent, status: 'succeeded' })).toContainEqual(captured);
  expect(facts(charge)).toContainEqual(captured);
});

test('a session says what became of the checkout', () => {
  expect(facts({ ...session, status: 'open' })).toEqual([]);
  expect(facts({ ...session, status: 'expired' })).toEqual([['cs_1', 'expired', null]]);
  const unpaid = { ...session, payment_status: 'unpaid' };
  expect(facts(unpaid)).toEqual([['cs_1', 'completed', null]]);
  expect(facts(unpaid, 'checkout.session.async_payment_failed')).toContainEqual(['cs_1', 'failed', null]);
  const returned = { ...unpaid, payment_intent: { ...intent, status: 'requires_payment_method' } };
  expect(facts(returned)).toContainEqual(['cs_1', 'failed', null]);
});

test('an attempt that was declined is no fact, and its reason is told', () => {
  const declined = {
    ...intent,
    status: 'requires_payment_method',
    last_payment_error: { decline_code: 'lost_card' },
  };
  expect(facts(declined, 'payment_intent.payment_failed')).toEqual([]);
  expect(read(declined)?.failure).toBe('lost_card');
});

test('a refund counts when it is made; one that failed has come back, even if told first', () => {
  expect(facts({ ...refund, status: 'pending' })).toEqual([['re_1', 'refunded', 200n]]);
  expect(facts({ ...refund, status: 'failed' })).toEqual([
    ['re_1', 'refunded', 200n],
    ['re_1', 'refund_failed', 200n],
  ]);
});

test('a charge that hides its refunds or its fee asks for a look at Stripe; its fee counts in its own currency only', () => {
  expect(read({ ...charge, amount_refunded: 200 })?.incomplete).toBe(true);
  expect(read({ ...charge, balance_transaction: 'txn_1' })?.incomplete).toBe(true);
  expect(read(charge)?.incomplete).toBe(false);
  const booked = (currency: string) => ({ ...charge, balance_transaction: { fee: 25, currency } });
  expect(facts(booked('eur'))).toContainEqual(['ch_1', 'fee', 25n]);
  expect(facts(booked('usd'))).toHaveLength(1);
});

test('an inquiry moves no money; a dispute withdraws, won reinstates, lost stays', () => {
  expect(facts({ ...dispute, status: 'warning_needs_response', balance_transactions: [] })).toEqual([]);
  expect(facts({ ...dispute, status: 'warning_closed', balance_transactions: [] })).toEqual([]);
  const withdrawn = ['du_1', 'dispute_withdrawn', 500n];
  expect(facts({ ...dispute, status: 'needs_response', balance_transactions: [{}] })).toEqual([withdrawn]);
  expect(facts({ ...dispute, status: 'lost', balance_transactions: [{}] })).toEqual([
    withdrawn,
    ['du_1', 'dispute_lost', null],
  ]);
  const won = { ...dispute, status: 'won', balance_transactions: [{}] };
  expect(facts(won)).toEqual([withdrawn, ['du_1', 'dispute_reinstated', 500n]]);
});

test('only a well-formed id in our metadata names a donation', () => {
  expect(read(session)?.donationId).toBe(ID);
  for (const donation_id of ['', 'x', "' OR 1=1", '{}']) {
    expect(read({ ...session, metadata: { donation_id } })?.donationId).toBeNull();
  }
  expect(read({ id: 'cus_1', object: 'customer' })).toBeNull();
});
