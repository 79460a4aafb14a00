import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { db } from '../db';
import { continueDonation } from './continue-donation';
import { addDonation, publishPledge } from './testing/published-pledge';

beforeEach(resetDatabase);

test('a checkout that was never opened stays closed once the pledge or the acceptance is gone', async () => {
  const pledge = await publishPledge('acct_1Continue');
  const { reference, id } = await addDonation(pledge);
  const goOn = () => continueDonation(pledge.representative, reference, 'en-GB');
  const closed = { ok: false, reason: 'closed' };

  await db().beneficiary.updateMany({ data: { acceptedAt: null, stripeAccountId: null } });
  expect(await goOn()).toEqual(closed);
  await db().beneficiary.updateMany({ data: { acceptedAt: new Date(), stripeAccountId: 'acct_1Another' } });
  expect(await goOn()).toEqual(closed);
  await db().beneficiary.updateMany({ data: { stripeAccountId: 'acct_1Continue' } });
  await db().pledge.updateMany({
    data: { status: 'withdrawn', withdrawnAt: new Date(), withdrawnWhy: 'Bought.' },
  });
  expect(await goOn()).toEqual(closed);

  // One that is open already runs its course.
  await db().donation.update({ where: { id }, data: { checkoutUrl: 'https://checkout.example/c' } });
  expect(await goOn()).toEqual({ ok: true, value: { url: 'https://checkout.example/c' } });
});
