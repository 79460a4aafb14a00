import { createTranslator } from 'use-intl/core';
import { queueMail } from '../email/queue-mail';
import type { MailData, Template } from '../email/templates';
import { env } from '../env';
import { formatDate } from '../i18n/format';
import { isLocale, type Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import type { Fact } from '../ledger/ledger';
import { formatMoney } from '../money';
import type { Tx } from '../transact';
import type { DonationState } from './donation';
import { donationPath } from './donation-path';
import type { LockedDonation } from './lock-donation';

type DonationTemplate = Extract<Template, `donation_${string}`>;
type Common = { company: string; beneficiary: string; amount: string; donation: string; url: string };
type Extra<T extends DonationTemplate> = (locale: Locale) => Omit<MailData[T], keyof Common>;

/** A receipt when the money arrives, a word when a debit comes back, and one for each reversal. A step. */
export async function mailFacts(
  tx: Tx,
  donation: LockedDonation,
  state: DonationState,
  fresh: readonly Fact[],
  at: Date,
): Promise<void> {
  if (state === 'failed' && donation.state !== 'failed') {
    await mailDonation(tx, donation, 'donation_failed', 'failed', donation.amountMinor, () => ({}));
  }
  for (const { objectId, effect, amountMinor } of fresh) {
    if (effect === 'captured') {
      await mailDonation(tx, donation, 'donation_received', 'received', amountMinor, (locale) => ({
        date: formatDate(at, locale, 'day', donation.timeZone),
      }));
    }
    if (isReversal(effect)) {
      await mailDonation(
        tx,
        donation,
        'donation_reversed',
        `${objectId}:${effect}`,
        amountMinor,
        (locale) => ({
          sentence: translate(locale)(`reversal.${effect}`, {
            amount: money(donation, amountMinor, locale),
            beneficiary: donation.beneficiaryName,
          }),
        }),
      );
    }
  }
}

const REVERSALS = [
  'refunded',
  'refund_failed',
  'dispute_withdrawn',
  'dispute_reinstated',
  'dispute_lost',
] as const;
const isReversal = (effect: string): effect is (typeof REVERSALS)[number] =>
  REVERSALS.some((one) => one === effect);

/** Tells that the second key was turned, naming both. A step. */
export async function mailConfirmed(
  tx: Tx,
  donation: LockedDonation,
  decisionId: string,
  key: KeyWord,
  net: bigint,
) {
  await mailDonation(tx, donation, 'donation_confirmed', `confirmed:${decisionId}`, net, (locale) => ({
    keys: translate(locale)('keys.both', {
      first: translate(locale)('keys.processor'),
      second: translate(locale)(`keys.${key}`),
    }),
  }));
}
export type KeyWord = 'administrator' | 'beneficiary';

/** Tells that a confirmation was taken back. A step. */
export async function mailRevoked(
  tx: Tx,
  donation: LockedDonation,
  decisionId: string,
  net: bigint,
): Promise<void> {
  await mailDonation(tx, donation, 'donation_reversed', `revoked:${decisionId}`, net, (locale) => ({
    sentence: translate(locale)('reversal.revoked', {
      amount: money(donation, net, locale),
      beneficiary: donation.beneficiaryName,
    }),
  }));
}

async function mailDonation<T extends DonationTemplate>(
  tx: Tx,
  donation: LockedDonation,
  template: T,
  about: string,
  amountMinor: bigint | null,
  extra: Extra<T>,
): Promise<void> {
  for (const { id, email, locale: wanted } of await readers(tx, donation)) {
    const locale: Locale = isLocale(wanted) ? wanted : 'en-GB';
    const common: Common = {
      company: donation.companyName,
      beneficiary: donation.beneficiaryName,
      amount: money(donation, amountMinor, locale),
      donation: donation.reference,
      url: `${env().APP_URL}/${locale}${donationPath(donation)}`,
    };
    const data = { ...common, ...extra(locale) } as unknown as MailData[T];
    await queueMail(tx, { key: `donation:${donation.id}:${about}:${id}`, template, to: email, locale, data });
  }
}

/** Whoever started it, if they still act for the company; otherwise everybody who does now. */
async function readers(tx: Tx, { companyId, startedById }: LockedDonation) {
  const active = await tx.membership.findMany({
    where: { companyId, status: 'active', user: { erasedAt: null } },
    select: { user: { select: { id: true, email: true, locale: true } } },
  });
  const people = active.map(({ user }) => user);
  const starter = people.find(({ id }) => id === startedById);
  return starter ? [starter] : people;
}

const money = ({ currency }: LockedDonation, minor: bigint | null, locale: Locale) =>
  formatMoney({ minor: minor ?? 0n, currency }, locale);

const translate = (locale: Locale) =>
  createTranslator({ locale, messages: messagesFor(locale), namespace: 'donate' });
