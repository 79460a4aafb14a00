import { expect, test } from 'vitest';
import { db } from '../db';
import { followDonation } from '../donations/follow-donation';
import { addDonation, publishPledge } from '../donations/testing/published-pledge';
import { sweep } from './sweep';
import { WorldPayment, worldBooks } from './testing/stripe-world';

const ACCOUNT = 'acct_1Refunds';
const AMOUNT = 12_000;

/** Paid, refunded whole, and known to us so far; then the refund fails and is made again, unheard. */
async function refundedTwice() {
  const pledge = await publishPledge(ACCOUNT);
  const { id } = await addDonation(pledge, { amountMinor: BigInt(AMOUNT), method: 'card' });
  const payment = new WorldPayment(id, ACCOUNT, AMOUNT, 'card');
  const books = worldBooks([payment]);
  const next = () => payment.possible()[0]?.();
  next(); // pays
  next(); // refunds all of it
  await sweep(books);
  next(); // the refund fails
  next(); // and is made again: Stripe lists this one first
  expect(payment.truth(false)).toMatchObject({ state: 'received', refunded: BigInt(AMOUNT) });
  return { id, books };
}

const refunded = async (donationId: string) =>
  (await db().donationTotal.findUniqueOrThrow({ where: { donationId } })).refundedMinor;

test('following a donation counts a refund that failed and was made again, whichever is listed first', async () => {
  const { id, books } = await refundedTwice();
  expect(await followDonation(id, books)).toBe(2);
  expect(await refunded(id)).toBe(BigInt(AMOUNT));
  expect(await db().stripeFact.count({ where: { donationId: id, effect: 'refund_failed' } })).toBe(1);
});

test('a sweep counts it too, and calls it no difference', async () => {
  const { id, books } = await refundedTwice();
  expect(await sweep(books)).toMatchObject({ repaired: 2, differing: [] });
  expect(await refunded(id)).toBe(BigInt(AMOUNT));
});
