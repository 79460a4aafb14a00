import { beforeAll, beforeEach, expect, test } from 'vitest';
import { receiveDelivery } from '@/app/api/stripe/receive-delivery';
import { resetDatabase } from '@/dev/testing/database';
import { TEST_SETTINGS } from '@/dev/testing/settings';
import { db } from '../db';
import { addDonation, type PublishedPledge, publishPledge } from '../donations/testing/published-pledge';
import { stripe } from '../stripe';
import { handleStoredEvent } from './handle-event';
import type { Endpoint } from './receive-event';

const SECRET = TEST_SETTINGS.STRIPE_CONNECT_WEBHOOK_SECRET ?? '';
const ACCOUNT = 'acct_1Inbox';
let pledge: PublishedPledge;
let count = 0;

beforeAll(resetDatabase);
beforeEach(async () => {
  pledge = await publishPledge(ACCOUNT);
});

type Change = { account?: string; livemode?: boolean; id?: string } & Record<string, unknown>;

function event(object: Record<string, unknown>, change: Change = {}) {
  count += 1;
  return {
    id: `evt_inbox${count}`,
    object: 'event',
    type: 'payment_intent.succeeded',
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    account: ACCOUNT,
    data: { object },
    ...change,
  };
}

function intent(donationId: string, change: Record<string, unknown> = {}) {
  return {
    id: `pi_${donationId}`,
    object: 'payment_intent',
    status: 'succeeded',
    amount: 10_000,
    amount_received: 10_000,
    currency: 'eur',
    latest_charge: `ch_${donationId}`,
    metadata: { donation_id: donationId },
    ...change,
  };
}

const sign = (payload: string, options: { secret?: string; timestamp?: number } = {}) =>
  stripe().webhooks.generateTestHeaderString({ payload, secret: SECRET, ...options });

async function deliver(
  payload: string | Uint8Array<ArrayBuffer>,
  signature: string | null = sign(String(payload)),
  endpoint: Endpoint = 'connect',
) {
  const headers = signature === null ? undefined : { 'stripe-signature': signature };
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: payload, headers });
  return (await receiveDelivery(request, endpoint)).status;
}

async function deliverAndHandle(told: ReturnType<typeof event>) {
  expect(await deliver(JSON.stringify(told))).toBe(200);
  await handleStoredEvent(told.id);
  return db().stripeEvent.findUniqueOrThrow({ where: { id: told.id } });
}

test('what is not signed by Stripe is refused and leaves nothing', async () => {
  const before = await db().stripeEvent.count();
  const body = JSON.stringify(event(intent('x')));
  const old = Math.floor(Date.now() / 1000) - 301;
  expect(await deliver(body, null)).toBe(400);
  expect(await deliver(body, '')).toBe(400);
  expect(await deliver(body, 'nonsense')).toBe(400);
  expect(await deliver(body, 't=1,v1=00')).toBe(400);
  expect(await deliver(body, sign(body, { secret: 'whsec_other' }))).toBe(400);
  expect(await deliver(body, sign(body, { timestamp: old }))).toBe(400);
  expect(await deliver(`${body} `, sign(body))).toBe(400);
  expect(await deliver(body, sign(body), 'account')).toBe(400); // the other endpoint has a secret of its own
  expect(await deliver(new Uint8Array([0xff, 0xfe, 0x00]), sign('x'))).toBe(400);
  expect(await db().stripeEvent.count()).toBe(before);
});

test('what is signed but no event is refused, never a 5xx', async () => {
  const bodies = [
    '',
    'x',
    '[]',
    'null',
    '1',
    '{}',
    '{"id":1}',
    '{"id":"evt_1","object":"event"}',
    '"\\ud800"',
  ];
  for (const body of bodies) expect(await deliver(body), body).toBe(400);
  const odd = [
    { id: "evt_'; DROP TABLE" },
    { id: { $ne: null } },
    { created: -1 },
    { created: 1e300 },
    { livemode: 'no' },
    { account: ['acct_1'] },
    { data: null },
    { data: { object: [] } },
    { type: '' },
  ];
  for (const change of odd) {
    expect(await deliver(JSON.stringify({ ...event(intent('x')), ...change })), JSON.stringify(change)).toBe(
      400,
    );
  }
});

test('a body that is too large is refused before it is read', async () => {
  const body = JSON.stringify(event({ id: 'x', object: 'charge', filler: 'a'.repeat(600_000) }));
  expect(await deliver(body)).toBe(413);
});

test('characters that Postgres does not store, and personal data, are left out', async () => {
  const object = {
    id: 'x\0y',
    object: 'plan',
    note: 'a\ud800b',
    billing_details: { email: 'jenny@sample.example' },
  };
  const stored = await deliverAndHandle(event(object));
  expect(stored).toMatchObject({ payload: { id: 'xy', object: 'plan', note: 'a\ufffdb' } });
  expect(JSON.stringify(stored.payload)).not.toContain('jenny');
  expect(stored.handledAt).not.toBeNull();
});

test('a repeated delivery is acknowledged, stored once and handled once', async () => {
  const donation = await addDonation(pledge);
  const told = event(intent(donation.id));
  const statuses = await Promise.all(Array.from({ length: 5 }, () => deliver(JSON.stringify(told))));
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  await Promise.all(Array.from({ length: 5 }, () => handleStoredEvent(told.id)));
  expect(await db().ledgerEntry.count({ where: { donationId: donation.id } })).toBe(1);
  const jobs = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'inbox.handle' AND data ->> 'eventId' = ${told.id}`;
  expect(jobs).toHaveLength(1);
});

test.each([
  ['wrong_amount', { amount_received: 9_999 }, {}],
  ['wrong_currency', { currency: 'usd' }, {}],
  ['wrong_account', {}, { account: 'acct_1Other' }],
  ['wrong_account', {}, { account: undefined }],
  ['wrong_mode', {}, { livemode: true }],
  ['unknown_object', { metadata: {} }, {}],
  ['unknown_object', { metadata: { donation_id: '00000000-0000-4000-8000-000000000000' } }, {}],
  ['unknown_object', { metadata: { donation_id: "' OR 1=1 --" } }, {}],
] as const)('%s is parked and shown, never counted and never dropped', async (reason, object, change) => {
  const donation = await addDonation(pledge);
  const parked = await deliverAndHandle(event(intent(donation.id, object), change));
  expect(parked).toMatchObject({ parkedReason: reason, handledAt: null, attempts: 1 });
  expect(await db().stripeFact.count({ where: { donationId: donation.id } })).toBe(0);
  expect(await db().donation.findUnique({ where: { id: donation.id } })).toMatchObject({ state: 'started' });
});

test('a second payment that claims the same donation is parked', async () => {
  const donation = await addDonation(pledge);
  await deliverAndHandle(event(intent(donation.id)));
  const second = await deliverAndHandle(event(intent(donation.id, { id: 'pi_second' })));
  expect(second).toMatchObject({ parkedReason: 'unknown_object' });
  expect(await db().donationTotal.findUnique({ where: { donationId: donation.id } })).toMatchObject({
    capturedMinor: 10_000n,
  });
});

test('a refund that comes before its payment waits for it, and is counted when it came', async () => {
  const donation = await addDonation(pledge);
  const refund = { id: 're_early', object: 'refund', amount: 4_000, currency: 'eur', status: 'succeeded' };
  const told = event({ ...refund, payment_intent: `pi_${donation.id}`, charge: `ch_${donation.id}` });
  expect(await deliverAndHandle({ ...told, type: 'refund.created' })).toMatchObject({
    parkedReason: 'early',
    handledAt: null,
  });
  await deliverAndHandle(event(intent(donation.id)));
  const woken = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'inbox.handle' AND data ->> 'eventId' = ${told.id} AND start_after <= now()`;
  expect(woken.length).toBeGreaterThan(0);
  await handleStoredEvent(told.id);
  const handled = await db().stripeEvent.findUniqueOrThrow({ where: { id: told.id } });
  expect(handled).toMatchObject({ parkedReason: null, nextTryAt: null });
  expect(handled.handledAt).not.toBeNull();
  expect(await db().donationTotal.findUnique({ where: { donationId: donation.id } })).toMatchObject({
    refundedMinor: 4_000n,
  });
});

test('more refunded than captured is parked, whichever refunds it is made of', async () => {
  const donation = await addDonation(pledge);
  await deliverAndHandle(event(intent(donation.id)));
  const refund = (id: string, amount: number) =>
    event({
      id,
      object: 'refund',
      amount,
      currency: 'eur',
      status: 'succeeded',
      payment_intent: `pi_${donation.id}`,
      charge: `ch_${donation.id}`,
    });
  expect((await deliverAndHandle(refund('re_a', 6_000))).handledAt).not.toBeNull();
  expect(await deliverAndHandle(refund('re_b', 6_000))).toMatchObject({ parkedReason: 'wrong_amount' });
});
