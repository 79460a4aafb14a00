import type { Prisma } from '@/generated/prisma/client';
import { actsFor, type Person } from '../actor';
import { db } from '../db';
import { dbRefusal } from '../db-refusal';
import type { Locale } from '../i18n/locales';
import { enqueue } from '../jobs/enqueue';
import { type Currency, parseAmount } from '../money';
import { newReference } from '../pledges/pledge';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { hours, now } from '../time';
import { transact } from '../transact';
import { checkLimits, type LimitRefusal } from './limits';
import { type CheckoutRefusal, openCheckout } from './open-checkout';
import type { StartDonationInput } from './schema';

export type StartRefusal =
  | 'not_found'
  | 'not_published'
  | 'not_accepted'
  | 'amount_unreadable'
  | 'already_started'
  | LimitRefusal
  | CheckoutRefusal;

/** A checkout lives for a day at Stripe; a little after that we ask what became of it. */
const FOLLOW_AFTER = hours(24.2);

/**
 * Starts a donation: the row is committed first, and only then is Stripe asked for a checkout on the
 * beneficiary's own account, with the row's id as idempotency key. Where Stripe does not answer, the row stays
 * and can be continued (`started` names it). The same submission key gives the same donation.
 * @param locale the language of Stripe's page and of the page it returns to
 */
export async function startDonation(
  actor: Person,
  input: StartDonationInput,
  locale: Locale,
): Promise<Result<{ reference: string; url: string }, StartRefusal> & { started?: string }> {
  const existing = await startedWith(actor, input.submissionKey);
  if (existing) return sameAgain(existing, input, locale);
  const share = await findShare(actor, input);
  if (!share) return refuse('not_found');
  const { pledge, beneficiary } = share;
  const currency = share.currency as Currency;
  if (pledge.status !== 'published') return refuse('not_published');
  if (!beneficiary.acceptedAt || !beneficiary.stripeAccountId) return refuse('not_accepted');
  const minor = parseAmount(input.amount, currency);
  if (minor === null) return refuse('amount_unreadable');
  const limit = checkLimits(input.method, currency, minor);
  if (limit) return limit;
  const row = {
    reference: newReference('QD'),
    pledgeId: pledge.id,
    companyId: pledge.companyId,
    beneficiaryId: beneficiary.id,
    amountMinor: minor,
    currency,
    method: input.method,
    startedById: actor.userId,
    submissionKey: input.submissionKey,
    stripeAccountId: beneficiary.stripeAccountId,
    sample: pledge.sample || beneficiary.sample,
  };
  const inserted = await insertDonation(actor, row);
  return inserted.ok ? withCheckout(inserted.value, locale) : inserted;
}

type Row = { id: string; reference: string };
type Started = Row & { amountMinor: bigint; currency: string; method: string; beneficiary: { slug: string } };

async function startedWith(actor: Person, submissionKey: string): Promise<Started | null> {
  const found = await db().donation.findUnique({
    where: { submissionKey },
    select: {
      id: true,
      reference: true,
      companyId: true,
      amountMinor: true,
      currency: true,
      method: true,
      beneficiary: { select: { slug: true } },
    },
  });
  return found && actsFor(actor, found.companyId) ? found : null;
}

/**
 * The form came a second time. Somebody who went back from Stripe's page and changed an answer is shown what was
 * started, so that they never pay another amount than the one they see.
 */
async function sameAgain(started: Started, input: StartDonationInput, locale: Locale) {
  const same =
    parseAmount(input.amount, started.currency as Currency) === started.amountMinor &&
    input.method === started.method &&
    input.beneficiary === started.beneficiary.slug;
  return same ? withCheckout(started, locale) : { ...refuse('already_started'), started: started.reference };
}

async function findShare(actor: Person, input: StartDonationInput) {
  const share = await db().redirectShare.findFirst({
    where: { pledge: { reference: input.pledgeReference }, beneficiary: { slug: input.beneficiary } },
    select: {
      currency: true,
      pledge: { select: { id: true, companyId: true, status: true, sample: true } },
      beneficiary: { select: { id: true, acceptedAt: true, stripeAccountId: true, sample: true } },
    },
  });
  return share && actsFor(actor, share.pledge.companyId) ? share : null;
}

type NewRow = Omit<Prisma.DonationUncheckedCreateInput, 'state' | 'startedAt'>;

async function insertDonation(
  actor: Person,
  row: NewRow,
): Promise<Result<Row, 'not_found' | 'not_published' | 'not_accepted'>> {
  try {
    const donation = await transact(async (tx) => {
      const created = await tx.donation.create({
        data: { ...row, state: 'started', startedAt: now() },
        select: { id: true, reference: true },
      });
      const { companyId, pledgeId, beneficiaryId, currency } = row;
      const donationId = created.id;
      const subject = { donationId, companyId, pledgeId, beneficiaryId };
      await appendRecord(tx, actor, 'donation_started', subject, {
        amount: String(row.amountMinor),
        currency,
      });
      const startAfter = new Date(Date.now() + FOLLOW_AFTER);
      await enqueue(tx, 'donation.follow', { donationId }, { startAfter });
      return created;
    });
    return ok(donation);
  } catch (error) {
    const refusal = dbRefusal(error);
    if (refusal?.kind === 'conflict') {
      const winner = await startedWith(actor, row.submissionKey);
      return winner ? ok(winner) : refuse('not_found');
    }
    // The database looks again under a lock: a consent or a publication may just have been taken back.
    if (refusal?.kind === 'refused')
      return refuse(/accepted/.test(String(error)) ? 'not_accepted' : 'not_published');
    throw error;
  }
}

async function withCheckout({ id, reference }: Row, locale: Locale) {
  const opened = await openCheckout(id, locale);
  return opened.ok ? ok({ reference, url: opened.value.url }) : { ...opened, started: reference };
}
