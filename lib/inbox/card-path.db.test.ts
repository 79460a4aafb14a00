import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningStandIn, startStripeStandIn } from '@/dev/stripe/server';
import { TEST_SETTINGS } from '@/dev/testing/settings';
import { db } from '../db';
import { keysOf } from '../donations/keys';
import { startDonation } from '../donations/start-donation';
import { addAdministrator, type PublishedPledge, publishPledge } from '../donations/testing/published-pledge';
import { verifyDonation } from '../donations/verify-donation';
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
