import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import type { Person } from '../actor';
import { db } from '../db';
import { followDonation } from '../donations/follow-donation';
import { addAdministrator, addDonation, publishPledge } from '../donations/testing/published-pledge';
import { revokeVerification, verifyDonation } from '../donations/verify-donation';
import { netOf } from '../ledger/ledger';
import { reconcileBooks } from '../ledger/reconcile';
import { readByRatio } from '../wall/leaderboard-queries';
import { handleStoredEvent } from './handle-event';
import { storeEvent } from './receive-event';
import { reconcileWithStripe } from './reconcile-with-stripe';
import { sweep } from './sweep';
import { type Handlers, type History, history, live } from './testing/history';
import { LastWriteWins } from './testing/last-write-wins';
import { type Truth, WorldPayment, worldBooks } from './testing/stripe-world';

/** Histories that are lived at once, on one account: they meet in the same pledge's, company's and site's figures. */
const AT_ONCE = 10;
const HISTORIES = Number(process.env.HISTORIES ?? 1000);
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const ACCOUNT = 'acct_1Histories';

test(`any order of ${HISTORIES} histories of events ends in what happened`, {
  timeout: 3_600_000,
}, async () => {
  const began = Date.now();
  const batch = fc.array(history, { minLength: AT_ONCE, maxLength: AT_ONCE, size: 'max' });
  const property = fc.asyncProperty(batch, liveTogether);
  await fc.assert(property, { seed: SEED, numRuns: Math.ceil(HISTORIES / AT_ONCE), endOnFailure: true });
  const each = (Date.now() - began) / HISTORIES;
  console.log(`${HISTORIES} histories, ${each.toFixed(0)} ms each (SEED=${SEED} repeats them)`);
});

test('the same histories show handlers that let the last write win to be wrong', async () => {
  const wrong = await fc.check(
    fc.asyncProperty(history, async (lived) => {
      const payment = new WorldPayment(randomUUID(), ACCOUNT, lived.amount, lived.method);
      const control = new LastWriteWins();
      await live(payment, { ...lived, ending: lived.ending === 'swept' ? 'late' : lived.ending }, control);
      expect(control.books).toEqual(payment.truth(false));
    }),
    { seed: SEED, numRuns: 300 },
  );
  expect(wrong.failed, `SEED=${SEED}`).toBe(true);
});

async function liveTogether(histories: History[]): Promise<void> {
  await resetDatabase();
  const pledge = await publishPledge(ACCOUNT);
  const administrator = await addAdministrator();
  const payments = await Promise.all(
    histories.map(async ({ amount, method }) => {
      const { id } = await addDonation(pledge, { amountMinor: BigInt(amount), method });
      return new WorldPayment(id, ACCOUNT, amount, method);
    }),
  );
  const product = new Product(payments, administrator);
  await Promise.all(histories.map((lived, index) => live(payments[index] as WorldPayment, lived, product)));
  await product.handleParked();
  await expectAgreement(payments, product);
}

/** The real thing: the inbox, the ledger and the sweep, on a real Postgres. */
class Product implements Handlers {
  /** The live verification of each donation, as the decisions' own answers said. */
  readonly verified = new Map<string, string>();
  readonly books;

  constructor(
    payments: readonly WorldPayment[],
    private readonly administrator: Person,
  ) {
    this.books = worldBooks(payments);
  }

  async deliver(event: Parameters<Handlers['deliver']>[0]) {
    await storeEvent(event);
    await handleStoredEvent(event.id);
  }
  async sweep() {
    expect((await sweep(this.books)).differing).toEqual([]);
  }
  async follow({ donationId }: WorldPayment) {
    await followDonation(donationId, this.books);
  }
  async verify({ donationId }: WorldPayment) {
    const decided = await verifyDonation(this.administrator, { donationId, ...because });
    if (decided.ok) this.verified.set(donationId, decided.value.decisionId);
  }
  async revoke({ donationId }: WorldPayment) {
    const decisionId = this.verified.get(donationId);
    if (!decisionId) return;
    const revoked = await revokeVerification(this.administrator, { decisionId, ...because });
    expect(revoked).toMatchObject({ ok: true });
    this.verified.delete(donationId);
  }
  /** What came early has its payment by now. */
  async handleParked() {
    for (const { id } of await db().stripeEvent.findMany({ where: { handledAt: null } }))
      await handleStoredEvent(id);
  }
}

const because = { note: 'Looked at the payment.', evidence: [{ kind: 'stripe', reference: 'pi' } as const] };

async function expectAgreement(payments: readonly WorldPayment[], product: Product): Promise<void> {
  const rows = await db().donation.findMany({ include: { totals: true } });
  const found = new Map(rows.map((row) => [row.id, row]));
  const sums = { received: 0n, confirmed: 0n };
  for (const payment of payments) {
    const truth = payment.truth(product.verified.has(payment.donationId));
    const row = found.get(payment.donationId);
    const told: Truth = {
      state: row?.state as Truth['state'],
      captured: row?.totals?.capturedMinor ?? 0n,
      refunded: row?.totals?.refundedMinor ?? 0n,
      disputed: row?.totals?.disputedMinor ?? 0n,
    };
    expect(told).toEqual(truth);
    const net = netOf({ ...truth, fees: 0n });
    sums.received += net;
    if (truth.state === 'confirmed') sums.confirmed += net;
  }
  const figures = { receivedMinor: sums.received, confirmedMinor: sums.confirmed };
  const noMoney = sums.received === 0n;
  expect(await db().pledgeTotal.findFirst()).toMatchObject(figures);
  expect((await db().companyTotal.findFirst()) ?? figures).toMatchObject(noMoney ? {} : figures);
  expect(await db().siteTotal.findFirst()).toMatchObject(figures);
  const [leader] = (await readByRatio()).rows;
  expect(leader?.confirmedMinor ?? 0n).toBe(sums.confirmed);
  expect(await reconcileBooks()).toEqual([]);
  expect((await reconcileWithStripe(product.books)).differences).toEqual([]);
  expect(await db().stripeEvent.count({ where: { handledAt: null } })).toBe(0);
  const receipts = await db().mail.count({ where: { template: 'donation_received' } });
  expect(receipts).toBe(rows.filter(({ totals }) => (totals?.capturedMinor ?? 0n) > 0n).length);
}
