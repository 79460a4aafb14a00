import { beforeAll, beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { db } from '../db';
import { addAdministrator, addDonation, publishPledge } from '../donations/testing/published-pledge';
import { said } from '../donations/testing/tell';
import { verifyDonation } from '../donations/verify-donation';
import { reconcileBooks } from './reconcile';

let donation: Awaited<ReturnType<typeof addDonation>>;

beforeAll(resetDatabase);
beforeEach(async () => {
  await resetDatabase();
  donation = await addDonation(await publishPledge('acct_1Reconcile'));
  await said(donation, 'captured', 'pi', 10_000);
  await said(donation, 'refunded', 're_1', 1_000);
  const because = { note: 'Checked.', evidence: [] };
  await verifyDonation(await addAdministrator(), { donationId: donation.id, ...because });
});

test('books that were only written by the ledger agree', async () => {
  expect(await reconcileBooks()).toEqual([]);
});

/** Each drift is one statement that the application's role could run by mistake. */
test.each([
  ['totals of donations', 'UPDATE donation_totals SET captured_minor = captured_minor + 1'],
  ['figures of pledges', 'UPDATE pledge_totals SET received_minor = received_minor + 1'],
  ['figures of companies', 'UPDATE company_totals SET confirmed_minor = 0'],
  ['figures of the site', 'DELETE FROM site_totals'],
  ['leaderboard', 'UPDATE company_ratios SET confirmed_minor = 1'],
  ['declared total', 'UPDATE site_totals SET declared_minor = 1'],
  ['states', "UPDATE donations SET state = 'received'"],
  [
    'entries of the ledger',
    `INSERT INTO stripe_facts (object_id, effect, donation_id, account, amount_minor, currency, occurred_at, learnt_from, at)
     SELECT 're_lost', 'refunded', id, stripe_account_id, 500, currency, now(), 'webhook', now() FROM donations`,
  ],
])('a drift of the %s is found and named, and nothing is repaired', async (cause, drift) => {
  await db().$executeRawUnsafe(drift);
  const found = await reconcileBooks();
  expect(found.map((difference) => difference.cause).join()).toContain(cause);
  expect(await reconcileBooks()).toEqual(found);
});
