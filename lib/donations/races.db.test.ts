import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { mintPerson, type Person } from '../actor';
import { db } from '../db';
import { reconcileBooks } from '../ledger/reconcile';
import {
  addAdministrator,
  addDonation,
  type PublishedPledge,
  publishPledge,
} from './testing/published-pledge';
import { said } from './testing/tell';
import { revokeVerification, verifyDonation } from './verify-donation';

const because = { note: 'Checked.', evidence: [] };
const times = <T>(count: number, act: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));
const reasons = (results: readonly ({ ok: true } | { ok: false; reason: string })[]) =>
  results.map((result) => (result.ok ? 'done' : result.reason)).sort();

let pledge: PublishedPledge;
let donation: Awaited<ReturnType<typeof addDonation>>;

beforeEach(async () => {
  await resetDatabase();
  pledge = await publishPledge('acct_1Races');
  donation = await addDonation(pledge);
});

const received = () => said(donation, 'captured', 'pi', 10_000);

test('of four administrators who verify at once one wins, the others are told', async () => {
  await received();
  const administrators = await times(4, () => addAdministrator());
  const results = await times(4, (index) =>
    verifyDonation(administrators[index] as Person, { donationId: donation.id, ...because }),
  );
  expect(reasons(results)).toEqual(['already_decided', 'already_decided', 'already_decided', 'done']);
  expect(await db().decision.count()).toBe(1);
  expect(await db().pledgeTotal.findFirst()).toMatchObject({
    confirmedMinor: 10_000n,
    receivedMinor: 10_000n,
  });
  expect(await db().mail.count({ where: { template: 'donation_confirmed' } })).toBe(1);
});

test('of four who take a verification back at once one wins', async () => {
  await received();
  const administrators = await times(4, () => addAdministrator());
  const first = await verifyDonation(administrators[0] as Person, { donationId: donation.id, ...because });
  const decisionId = first.ok ? first.value.decisionId : '';
  const results = await times(4, (index) =>
    revokeVerification(administrators[index] as Person, { decisionId, ...because }),
  );
  expect(reasons(results)).toEqual(['already_decided', 'already_decided', 'already_decided', 'done']);
  expect(await db().pledgeTotal.findFirst()).toMatchObject({ confirmedMinor: 0n, receivedMinor: 10_000n });
});

test('one refund told twenty times at once is counted once', async () => {
  await received();
  const learnt = await times(20, () => said(donation, 'refunded', 're_1', 3_000));
  expect(learnt.filter((result) => result.learnt === 1)).toHaveLength(1);
  expect(await db().ledgerEntry.count({ where: { effect: 'refunded' } })).toBe(1);
  expect(await db().pledgeTotal.findFirst()).toMatchObject({ receivedMinor: 7_000n });
});

test('twenty refunds of all of it at once: one fits, the others are refused', async () => {
  await received();
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => said(donation, 'refunded', `re_${index}`, 10_000)),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db().pledgeTotal.findFirst()).toMatchObject({ receivedMinor: 0n });
  expect(await reconcileBooks()).toEqual([]);
});

test('a refund and a verification at once end in the same figures, whoever is first', async () => {
  await received();
  const administrator = await addAdministrator();
  await Promise.all([
    said(donation, 'refunded', 're_1', 4_000),
    verifyDonation(administrator, { donationId: donation.id, ...because }),
  ]);
  expect(await db().pledgeTotal.findFirst()).toMatchObject({ receivedMinor: 6_000n, confirmedMinor: 6_000n });
  expect(await reconcileBooks()).toEqual([]);
});

test('nobody verifies what they have a stake in, what has not arrived, or what went back', async () => {
  const { kind: _, ...fields } = pledge.representative;
  const tied = mintPerson({ ...fields, administrator: true, secondFactor: true });
  const administrator = await addAdministrator();
  const verify = (actor: Person) => verifyDonation(actor, { donationId: donation.id, ...because });
  expect(await verify(administrator)).toMatchObject({ reason: 'not_received' });
  await received();
  expect(await verify(tied)).toMatchObject({ reason: 'own_stake' });
  expect(await verify(pledge.representative)).toMatchObject({ reason: 'not_allowed' });
  const { kind: __, ...plain } = administrator;
  expect(await verify(mintPerson({ ...plain, secondFactor: false }))).toMatchObject({
    reason: 'not_allowed',
  });
  await said(donation, 'refunded', 're_1', 10_000);
  expect(await verify(administrator)).toMatchObject({ reason: 'nothing_left' });
});

test('the beneficiary’s own key has its place beside the administrator’s', async () => {
  await received();
  const officer = await addAdministrator();
  const { kind: _, ...fields } = officer;
  const input = { donationId: donation.id, key: 'beneficiary' as const, ...because };
  expect(await verifyDonation(officer, input)).toMatchObject({ reason: 'not_yours' });
  const theirs = mintPerson({ ...fields, administrator: false, beneficiaryIds: [pledge.beneficiaryId] });
  expect(await verifyDonation(theirs, input)).toMatchObject({ ok: true });
  const administrator = await addAdministrator();
  const second = await verifyDonation(administrator, { donationId: donation.id, ...because });
  const decisionId = second.ok ? second.value.decisionId : '';
  expect(await revokeVerification(await addAdministrator(), { decisionId, ...because })).toMatchObject({
    ok: true,
  });
  // One second key is left, so the figure stands.
  expect(await db().pledgeTotal.findFirst()).toMatchObject({ confirmedMinor: 10_000n });
  expect(await reconcileBooks()).toEqual([]);
});
