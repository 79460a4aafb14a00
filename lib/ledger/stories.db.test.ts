import { beforeAll, describe, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import type { Person } from '../actor';
import { db } from '../db';
import {
  addAdministrator,
  addDonation,
  type PublishedPledge,
  publishPledge,
} from '../donations/testing/published-pledge';
import { said } from '../donations/testing/tell';
import { revokeVerification, verifyDonation } from '../donations/verify-donation';
import type { Effect } from './ledger';
import { reconcileBooks } from './reconcile';

/**
 * Stories a treasurer can read: what happened, and what the public then sees of a donation of 100.00.
 * [what, which object, amount] or "verify" / "revoke"  ->  state, received, confirmed
 */
type Line = [Effect | 'verify' | 'revoke', string, number | undefined, string, number, number];

const stories: Record<string, Line[]> = {
  'a card payment, confirmed': [
    ['completed', 'cs', undefined, 'processing', 0, 0],
    ['captured', 'pi', 10_000, 'received', 10_000, 0],
    ['fee', 'ch', 175, 'received', 10_000, 0], // the beneficiary's cost; the gift is not smaller for it
    ['verify', '', undefined, 'confirmed', 10_000, 10_000],
  ],
  'a partial refund, then the rest': [
    ['captured', 'pi', 10_000, 'received', 10_000, 0],
    ['verify', '', undefined, 'confirmed', 10_000, 10_000],
    ['refunded', 're_1', 2_500, 'confirmed', 7_500, 7_500],
    ['refunded', 're_1', 2_500, 'confirmed', 7_500, 7_500], // told twice, counted once
    ['refunded', 're_2', 7_500, 'confirmed', 0, 0],
  ],
  'a refund that fails comes back': [
    ['captured', 'pi', 10_000, 'received', 10_000, 0],
    ['refunded', 're_1', 10_000, 'received', 0, 0],
    ['refund_failed', 're_1', 10_000, 'received', 10_000, 0],
    ['verify', '', undefined, 'confirmed', 10_000, 10_000],
  ],
  'a dispute that is won': [
    ['captured', 'pi', 10_000, 'received', 10_000, 0],
    ['verify', '', undefined, 'confirmed', 10_000, 10_000],
    ['dispute_withdrawn', 'du_1', 10_000, 'confirmed', 0, 0],
    ['dispute_reinstated', 'du_1', 10_000, 'confirmed', 10_000, 10_000],
  ],
  'a dispute that is lost': [
    ['captured', 'pi', 10_000, 'received', 10_000, 0],
    ['dispute_withdrawn', 'du_1', 10_000, 'received', 0, 0],
    ['dispute_lost', 'du_1', undefined, 'received', 0, 0],
  ],
  'refunded and disputed at once is never less than nothing': [
    ['captured', 'pi', 10_000, 'received', 10_000, 0],
    ['refunded', 're_1', 10_000, 'received', 0, 0],
    ['dispute_withdrawn', 'du_1', 10_000, 'received', 0, 0],
    ['refund_failed', 're_1', 10_000, 'received', 0, 0],
    ['dispute_reinstated', 'du_1', 10_000, 'received', 10_000, 0],
  ],
  'a debit that comes back, paid after all': [
    ['processing', 'pi', undefined, 'processing', 0, 0],
    ['failed', 'cs', undefined, 'failed', 0, 0],
    ['captured', 'pi', 10_000, 'received', 10_000, 0],
  ],
  'a confirmation taken back': [
    ['captured', 'pi', 10_000, 'received', 10_000, 0],
    ['verify', '', undefined, 'confirmed', 10_000, 10_000],
    ['revoke', '', undefined, 'received', 10_000, 0],
    ['refunded', 're_1', 4_000, 'received', 6_000, 0],
    ['verify', '', undefined, 'confirmed', 6_000, 6_000],
  ],
};

describe('ledger stories', () => {
  let administrator: Person;
  beforeAll(async () => {
    await resetDatabase();
    administrator = await addAdministrator();
  });

  test.each(Object.entries(stories))('%s', async (_name, lines) => {
    const pledge = await publishPledge('acct_1Stories');
    const donation = await addDonation(pledge);
    for (const [what, object, minor, ...expected] of lines) {
      if (what === 'verify') await verified(administrator, donation.id);
      else if (what === 'revoke') await revoked(administrator, donation.id);
      else await said(donation, what, object, minor);
      expect(await publicFigures(pledge, donation.id), what).toEqual(expected);
    }
    expect(await reconcileBooks()).toEqual([]);
  });

  test('balances sum to zero, whatever happened', async () => {
    const entries = await db().ledgerEntry.findMany();
    const accounts = new Map<string, bigint>();
    for (const { debit, credit, amountMinor } of entries) {
      accounts.set(debit, (accounts.get(debit) ?? 0n) - amountMinor);
      accounts.set(credit, (accounts.get(credit) ?? 0n) + amountMinor);
    }
    expect(entries.length).toBeGreaterThan(10);
    expect([...accounts.values()].reduce((sum, balance) => sum + balance, 0n)).toBe(0n);
  });
});

async function publicFigures(pledge: PublishedPledge, donationId: string) {
  const { state } = await db().donation.findUniqueOrThrow({ where: { id: donationId } });
  const total = await db().pledgeTotal.findUniqueOrThrow({ where: { pledgeId: pledge.pledgeId } });
  return [state, Number(total.receivedMinor), Number(total.confirmedMinor)];
}

const because = { note: 'Seen in the beneficiary’s account.', evidence: [] };

async function verified(administrator: Person, donationId: string) {
  expect(await verifyDonation(administrator, { donationId, ...because })).toMatchObject({ ok: true });
}

async function revoked(administrator: Person, donationId: string) {
  const decision = await db().decision.findFirstOrThrow({
    where: { donationId, kind: 'verify_donation', live: true },
  });
  const result = await revokeVerification(administrator, { decisionId: decision.id, ...because });
  expect(result).toMatchObject({ ok: true });
}
