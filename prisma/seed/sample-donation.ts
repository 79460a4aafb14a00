import type { StripeControl } from '@/dev/stripe/control';
import { db } from '@/lib/db';
import { followDonation } from '@/lib/donations/follow-donation';
import { startDonation } from '@/lib/donations/start-donation';
import { verifyDonation } from '@/lib/donations/verify-donation';
import type { SamplePerson } from '../sample-people';
import { actorOf, BECAUSE, done, fixedUuid } from './sample-acts';
import type { SampleDonation } from './sample-pledges';

/** A test account whose debit is paid when the stand-in is told to (Stripe's own test number). */
const IBAN = 'NL39RABO0300065264';

/** Donates as a person would: a checkout, paid at the stand-in's page, counted from what Stripe says. */
export async function ensureDonation(
  control: StripeControl,
  donor: SamplePerson,
  administrator: SamplePerson,
  pledgeReference: string,
  { name, beneficiary, amount, method, becomes }: SampleDonation,
): Promise<void> {
  const submissionKey = fixedUuid(`donation ${name}`);
  const input = { beneficiary, amount, method, submissionKey, pledgeReference };
  const before = await db().donation.findUnique({ where: { submissionKey }, select: { state: true } });
  if (!before || before.state === 'started') done(await startDonation(await actorOf(donor), input, 'en-GB'));
  const donation = await db().donation.findUniqueOrThrow({ where: { submissionKey } });
  const session = donation.stripeCheckoutSessionId;
  if (donation.state === 'started' && session) {
    await control.pay(session, {
      name: donor.name,
      email: donor.email,
      ...(method === 'card' ? {} : { iban: IBAN }),
    });
    if (method === 'sepa_debit' && becomes !== 'processing') await control.settle(session);
    await followDonation(donation.id);
  }
  const { state, decisions } = await db().donation.findUniqueOrThrow({
    where: { id: donation.id },
    select: { state: true, decisions: { select: { id: true } } },
  });
  if (becomes !== 'confirmed' || state !== 'received' || decisions.length > 0) return;
  done(await verifyDonation(await actorOf(administrator), { donationId: donation.id, ...BECAUSE }));
}
