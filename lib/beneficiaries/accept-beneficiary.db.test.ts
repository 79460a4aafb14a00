import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningStandIn, startStripeStandIn } from '@/dev/stripe/server';
import { resetDatabase } from '@/dev/testing/database';
import type { Person } from '../actor';
import { db } from '../db';
import { aPerson, BECAUSE, referenceData } from '../pledges/testing';
import { acceptBeneficiary, revokeAcceptance } from './accept-beneficiary';

const READY = 'acct_1SampleReady';
const dataDir = mkdtempSync(join(tmpdir(), 'quietweek-stripe-'));
let stripe: RunningStandIn;
let administrator: Person;
let beneficiaryId: string;

beforeAll(async () => {
  stripe = await startStripeStandIn({ port: 0, dataDir, webhooks: [] });
  process.env.STRIPE_API_BASE = stripe.url;
  await stripe.control.seedAccount({ id: READY, name: 'Electronic Frontier Foundation' });
});

afterAll(async () => {
  await stripe.close();
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  await resetDatabase();
  await referenceData();
  administrator = await aPerson({ administrator: true });
  ({ id: beneficiaryId } = await db().beneficiary.findUniqueOrThrow({ where: { slug: 'eff' } }));
});

const accept = (stripeAccountId = READY, actor = administrator) =>
  acceptBeneficiary(actor, { beneficiaryId, stripeAccountId, ...BECAUSE });
const row = () => db().beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } });

test('an acceptance names the account, and is taken back by a row of its own', async () => {
  expect(await accept()).toEqual({ ok: true, value: null });
  expect(await row()).toMatchObject({ stripeAccountId: READY, acceptedAt: expect.any(Date) });
  const decision = await db().decision.findFirstOrThrow({ where: { beneficiaryId } });
  expect(await revokeAcceptance(administrator, { decisionId: decision.id, ...BECAUSE })).toMatchObject({
    ok: true,
  });
  expect(await row()).toMatchObject({ stripeAccountId: null, acceptedAt: null });
  const kinds = (await db().recordEntry.findMany({ orderBy: { seq: 'asc' } })).map(({ kind }) => kind);
  expect(kinds).toEqual(['beneficiary_accepted', 'beneficiary_acceptance_revoked']);
  expect(await accept()).toMatchObject({ ok: true });
});

test('an account that Stripe does not know, or that another organisation has, is refused', async () => {
  expect(await accept('acct_1Nobody')).toMatchObject({ reason: 'account_unknown' });
  await db().beneficiary.update({ where: { slug: 'edri' }, data: { stripeAccountId: READY } });
  expect(await accept()).toMatchObject({ reason: 'account_taken' });
  expect((await row()).acceptedAt).toBeNull();
  expect(await db().decision.count({ where: { beneficiaryId } })).toBe(0);
});

test('of four administrators at once one records it', async () => {
  const others = await Promise.all([1, 2, 3].map(() => aPerson({ administrator: true })));
  const results = await Promise.all([administrator, ...others].map((actor) => accept(READY, actor)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter((one) => !one.ok && one.reason === 'already_decided')).toHaveLength(3);
});

test('an officer of the organisation, and who is no administrator, cannot', async () => {
  await db().roleGrant.create({
    data: {
      userId: administrator.userId,
      role: 'beneficiary_officer',
      beneficiaryId,
      grantedAt: new Date(),
      grantedBy: 'operator',
    },
  });
  expect(await accept()).toMatchObject({ reason: 'own_stake' });
  expect(await accept(READY, await aPerson())).toMatchObject({ reason: 'not_allowed' });
});
