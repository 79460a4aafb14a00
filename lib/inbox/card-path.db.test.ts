import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningStandIn, startStripeStandIn } from '@/dev/stripe/server';
import { TEST_SETTINGS } from '@/dev/testing/settings';
import { db } from '../db';
import { cancelDonation } from '../donations/cancel-donation';
import { continueDonation } from '../donations/continue-donation';
import { keysOf } from '../donations/keys';
import { startDonation } from '../donations/start-donation';
import { addAdministrator, type PublishedPledge, publishPledge } from '../donations/testing/published-pledge';
import { verifyDonation } from '../donations/verify-donation';
import { reconcileBooks } from '../ledger/reconcile';
import { reconcileWithStripe } from './reconcile-with-stripe';
import { sweep } from './sweep';
import { drainInbox } from './testing/drain-inbox';
import { listenForWebhooks } from './testing/listen-for-webhooks';

const ACCOUNT = 'acct_1SampleRights';
const dataDir = mkdtempSync(join(tmpdir(), 'quietweek-stripe-'));
let stripe: RunningStandIn;
let web: Awaited<ReturnType<typeof listenForWebhooks>>;
let pledge: PublishedPledge;

beforeAll(async () => {
  web = await listenForWebhooks();
  const { STRIPE_WEBHOOK_SECRET = '', STRIPE_CONNECT_WEBHOOK_SECRET = '' } = TEST_SETTINGS;
  stripe = await startStripeStandIn({
    port: 0,
    dataDir,
    webhooks: [
      { url: `${web.url}/api/stripe/webhook`, secret: STRIPE_WEBHOOK_SECRET, connect: false },
      { url: `${web.url}/api/stripe/connect-webhook`, secret: STRIPE_CONNECT_WEBHOOK_SECRET, connect: true },
    ],
  });
  process.env.STRIPE_API_BASE = stripe.url;
  await stripe.control.seedAccount({ id: ACCOUNT, name: 'Sample Rights' });
});

afterAll(async () => {
  await stripe.close();
  await web.close();
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  pledge = await publishPledge(ACCOUNT);
  await stripe.control.setPolicy({});
});

const start = (fields: object = {}) =>
  startDonation(
    pledge.representative,
    {
      pledgeReference: pledge.pledgeReference,
      beneficiary: pledge.beneficiarySlug,
      amount: '120.50',
      method: 'card',
      submissionKey: randomUUID(),
      ...fields,
    },
    'nl-NL',
  );

async function started(fields: object = {}) {
  const result = await start(fields);
  if (!result.ok) throw new Error(result.reason);
  const row = await db().donation.findUniqueOrThrow({ where: { reference: result.value.reference } });
  return { ...result.value, id: row.id, session: row.stripeCheckoutSessionId ?? '' };
}

async function settle() {
  await stripe.control.settled();
  await drainInbox();
}

const stateOf = async (id: string) =>
  db().donation.findUniqueOrThrow({ where: { id }, include: { totals: true, decisions: true } });

const figures = async () => {
  const total = await db().pledgeTotal.findUniqueOrThrow({ where: { pledgeId: pledge.pledgeId } });
  return { received: total.receivedMinor, confirmed: total.confirmedMinor };
};

test('a donation by card: started, received by webhook, confirmed by the second key, taken off by a refund', async () => {
  const donation = await started();
  expect(donation.url).toContain(stripe.url);
  expect(await stateOf(donation.id)).toMatchObject({ state: 'started', amountMinor: 12_050n });

  await stripe.control.pay(donation.session);
  expect(await stateOf(donation.id)).toMatchObject({ state: 'started' }); // paying alone tells us nothing
  await settle();
  expect(await stateOf(donation.id)).toMatchObject({ state: 'received', totals: { capturedMinor: 12_050n } });
  expect(await figures()).toEqual({ received: 12_050n, confirmed: 0n });

  const admin = await addAdministrator();
  const verified = await verifyDonation(admin, {
    donationId: donation.id,
    note: 'Seen in the account of the beneficiary.',
    evidence: [{ kind: 'stripe', reference: donation.session }],
  });
  expect(verified).toMatchObject({ ok: true });
  const confirmed = await stateOf(donation.id);
  expect(confirmed.state).toBe('confirmed');
  expect(keysOf(confirmed).map(({ key }) => key)).toEqual(['processor', 'administrator']);
  expect(await figures()).toEqual({ received: 12_050n, confirmed: 12_050n });

  await stripe.control.refund(donation.session, { amount: 2_050 });
  await settle();
  expect(await figures()).toEqual({ received: 10_000n, confirmed: 10_000n });
  await stripe.control.refund(donation.session);
  await settle();
  expect(await figures()).toEqual({ received: 0n, confirmed: 0n });

  const mails = await db().mail.findMany({
    orderBy: { id: 'asc' },
    select: { template: true, toEmail: true },
  });
  expect(mails.map(({ template }) => template)).toEqual([
    'donation_received',
    'donation_confirmed',
    'donation_reversed',
    'donation_reversed',
  ]);
  expect(new Set(web.statuses)).toEqual(new Set([200]));
});

const EVERY_RUN = { learntFrom: 'sweep' };

test('what webhooks missed is found by the sweep, and both reconciliations agree', async () => {
  await stripe.control.setPolicy({ drop: 'all' });
  const donation = await started({ amount: '99' });
  await stripe.control.pay(donation.session);
  await stripe.control.refund(donation.session, { amount: 900 });
  await settle();
  expect(await stateOf(donation.id)).toMatchObject({ state: 'started' });
  expect((await reconcileWithStripe()).differences.map(({ cause }) => cause)).toContain(
    'Stripe against facts',
  );

  const swept = await sweep();
  expect(swept.differing).toEqual([]);
  expect(swept.repaired).toBeGreaterThan(0);
  expect(await stateOf(donation.id)).toMatchObject({ state: 'received', totals: { refundedMinor: 900n } });
  expect(await db().stripeFact.findFirst({ where: { donationId: donation.id } })).toMatchObject(EVERY_RUN);
  expect((await reconcileWithStripe()).differences).toEqual([]);
  expect((await reconcileBooks()).filter(({ cause }) => !cause.startsWith('declared'))).toEqual([]);
  expect((await sweep()).repaired).toBe(0);
});

test('a debit settles later: processing, then received; one that comes back is failed', async () => {
  const paid = await started({ method: 'sepa_debit', amount: '500' });
  await stripe.control.pay(paid.session, { iban: 'DE89370400440532013000' });
  await settle();
  expect(await stateOf(paid.id)).toMatchObject({ state: 'processing' });
  await stripe.control.settle(paid.session);
  await settle();
  expect(await stateOf(paid.id)).toMatchObject({ state: 'received' });

  const unpaid = await started({ method: 'sepa_debit', amount: '500' });
  await stripe.control.pay(unpaid.session, { iban: 'DE89370400440532013000' });
  await stripe.control.fail(unpaid.session);
  await settle();
  expect(await stateOf(unpaid.id)).toMatchObject({ state: 'failed' });
});

test('a declined card leaves the checkout open; a checkout that runs out expires the donation', async () => {
  const donation = await started();
  await stripe.control.pay(donation.session, { card: '4000000000009995' });
  await settle();
  expect(await stateOf(donation.id)).toMatchObject({ state: 'started', failureReason: 'insufficient_funds' });
  await stripe.control.expire(donation.session);
  await settle();
  expect(await stateOf(donation.id)).toMatchObject({ state: 'expired' });
});

test('a dispute takes the money out, and winning it puts it back', async () => {
  const donation = await started({ amount: '80' });
  await stripe.control.pay(donation.session);
  const dispute = await stripe.control.dispute(donation.session);
  await settle();
  expect(await figures()).toEqual({ received: 0n, confirmed: 0n });
  await stripe.control.closeDispute(dispute.id, 'won');
  await settle();
  expect(await figures()).toEqual({ received: 8_000n, confirmed: 0n });
});

test.each([
  { duplicates: 3 },
  { order: 'reversed', duplicates: 1 },
  { order: 'shuffled', seed: 7, duplicates: 2 },
  { delayMs: 150 },
] as const)('deliveries may come %j', async (policy) => {
  await stripe.control.setPolicy(policy);
  const donation = await started({ amount: '60' });
  await stripe.control.pay(donation.session);
  await stripe.control.refund(donation.session, { amount: 1_000 });
  await settle();
  await waitForParked();
  expect(await stateOf(donation.id)).toMatchObject({ state: 'received' });
  expect(await figures()).toEqual({ received: 5_000n, confirmed: 0n });
  expect(await db().ledgerEntry.count({ where: { donationId: donation.id, effect: 'captured' } })).toBe(1);
});

/** Events that came early were woken by the payment they are about; nothing waits for its back-off. */
async function waitForParked() {
  await drainInbox();
  expect(await db().stripeEvent.count({ where: { handledAt: null } })).toBe(0);
}

test('the same form sent five times at once starts one donation with one checkout', async () => {
  const submissionKey = randomUUID();
  const results = await Promise.all(Array.from({ length: 5 }, () => start({ submissionKey })));
  const urls = results.map((result) => (result.ok ? result.value.url : result.reason));
  expect(new Set(urls).size).toBe(1);
  expect(await db().donation.count({ where: { submissionKey } })).toBe(1);
  const { 'checkout.session': sessions } = await stripe.control.state();
  const references = sessions.map(({ object }) => object.client_reference_id);
  expect(new Set(references).size).toBe(references.length);
});

test('a lost answer in one language is found again in another', async () => {
  const donation = await started();
  await db().donation.update({
    where: { id: donation.id },
    data: { stripeCheckoutSessionId: null, checkoutUrl: null },
  });
  const again = await continueDonation(pledge.representative, donation.reference, 'en-GB');
  expect(again).toEqual({ ok: true, value: { url: donation.url } });
});

test('cancelling closes the page at Stripe first; a payment that was quicker counts', async () => {
  const left = await started();
  expect(await cancelDonation(pledge.representative, left.reference)).toEqual({ ok: true, value: null });
  expect(await stateOf(left.id)).toMatchObject({ state: 'expired' });
  await expect(stripe.control.pay(left.session)).rejects.toThrow();

  await stripe.control.setPolicy({ drop: 'all' });
  const paid = await started();
  await stripe.control.pay(paid.session);
  expect(await cancelDonation(pledge.representative, paid.reference)).toMatchObject({ reason: 'too_late' });
  expect(await stateOf(paid.id)).toMatchObject({ state: 'received' });
});
