import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { mintPerson } from '../actor';
import { db } from '../db';
import type { StartDonationInput } from './schema';
import { startDonation } from './start-donation';
import { addAdministrator, type PublishedPledge, publishPledge } from './testing/published-pledge';

/** In these tests nothing answers in Stripe's place (dev/testing/settings.ts). */
let pledge: PublishedPledge;

beforeEach(async () => {
  pledge = await publishPledge('acct_1Start');
});

const input = (fields: Partial<StartDonationInput> = {}): StartDonationInput => ({
  pledgeReference: pledge.pledgeReference,
  beneficiary: pledge.beneficiarySlug,
  amount: '1,000.00',
  method: 'card',
  submissionKey: randomUUID(),
  ...fields,
});
const start = (fields: Partial<StartDonationInput> = {}, actor = pledge.representative) =>
  startDonation(actor, input(fields), 'en-GB');

const started = () => db().donation.count({ where: { pledgeId: pledge.pledgeId } });

test('where Stripe does not answer the row stays and is named; sending the form again finds it', async () => {
  const submissionKey = randomUUID();
  const first = await start({ submissionKey });
  const row = await db().donation.findUniqueOrThrow({ where: { submissionKey } });
  expect(first).toEqual({ ok: false, reason: 'stripe_unavailable', started: row.reference });
  expect(row).toMatchObject({ state: 'started', amountMinor: 100_000n, stripeCheckoutSessionId: null });
  expect(await start({ submissionKey })).toEqual(first);
  const changed = await start({ submissionKey, amount: '900' });
  expect(changed).toEqual({ ok: false, reason: 'already_started', started: row.reference });
  expect(await started()).toBe(1);
  const told = await db().recordEntry.findMany({ where: { donationId: row.id }, select: { kind: true } });
  expect(told).toEqual([{ kind: 'donation_started' }]);
});

test.each([
  ['amount_unreadable', { amount: 'a lot' }],
  ['amount_unreadable', { amount: '-5' }],
  ['amount_unreadable', { amount: '1e3' }],
  ['amount_too_small', { amount: '0.49' }],
  ['amount_too_large', { amount: '1000000' }],
  ['sepa_too_large', { amount: '10000.01', method: 'sepa_debit' }],
  ['not_found', { beneficiary: 'somebody-else' }],
  ['not_found', { pledgeReference: 'QW-0000-0000' }],
] as const)('%s: %j starts nothing', async (reason, fields) => {
  expect(await start(fields)).toMatchObject({ ok: false, reason });
  expect(await started()).toBe(0);
});

test('only the company’s own representatives donate for it, an administrator does not', async () => {
  const other = await publishPledge('acct_1Start');
  expect(await start({}, other.representative)).toMatchObject({ reason: 'not_found' });
  expect(await start({}, await addAdministrator())).toMatchObject({ reason: 'not_found' });
  const { kind: _, ...fields } = pledge.representative;
  expect(await start({}, mintPerson({ ...fields, companyIds: [] }))).toMatchObject({ reason: 'not_found' });
  expect(await started()).toBe(0);
});

test('nothing starts for a pledge that is not published, or to a beneficiary that has not accepted', async () => {
  await db().beneficiary.updateMany({ data: { acceptedAt: null } });
  expect(await start()).toMatchObject({ reason: 'not_accepted' });
  await db().beneficiary.updateMany({ data: { acceptedAt: new Date() } });
  await db().pledge.updateMany({
    data: { status: 'withdrawn', withdrawnAt: new Date(), withdrawnWhy: 'Plans changed.' },
  });
  expect(await start()).toMatchObject({ reason: 'not_published' });
  expect(await started()).toBe(0);
});

test('more than what is due may be given, and less', async () => {
  for (const amount of ['1', '25000', '999999.99']) {
    expect(await start({ amount })).toMatchObject({ reason: 'stripe_unavailable' });
  }
  expect(await started()).toBe(3);
});
