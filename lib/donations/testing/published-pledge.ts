import { randomBytes, randomUUID } from 'node:crypto';
import { mintPerson, type Person } from '../../actor';
import { db } from '../../db';
import type { Currency } from '../../money';
import { addDeclared } from '../../pledges/declared-total';
import { newReference } from '../../pledges/pledge';
import { days } from '../../time';
import { transact } from '../../transact';

export type PublishedPledge = {
  pledgeId: string;
  pledgeReference: string;
  companyId: string;
  beneficiaryId: string;
  beneficiarySlug: string;
  account: string;
  representative: Person;
};

/** For tests: an approved company whose published pledge owes 1,000.00 to one beneficiary that has accepted. */
export async function publishPledge(account: string, currency: Currency = 'EUR'): Promise<PublishedPledge> {
  const tag = randomBytes(5).toString('hex');
  const user = await addPerson(`rep-${tag}`);
  const company = await db().company.create({
    data: {
      slug: `company-${tag}`,
      legalName: `Sample ${tag} BV`,
      displayName: `Sample ${tag}`,
      domain: `${tag}.example`,
      website: `https://${tag}.example`,
      country: 'NL',
      registerNone: true,
      industry: 'J',
      sizeClass: 'small',
      timeZone: 'Europe/Amsterdam',
      status: 'approved',
      registeredEmailDomain: `${tag}.example`,
      createdById: user.userId,
      createdAt: new Date(),
    },
  });
  await db().membership.create({
    data: { userId: user.userId, companyId: company.id, status: 'active', askedAt: new Date() },
  });
  const beneficiary = await acceptedBeneficiary(account);
  const at = new Date();
  const pledge = await db().pledge.create({
    data: {
      reference: newReference(),
      companyId: company.id,
      status: 'published',
      version: 1,
      createdById: user.userId,
      createdAt: at,
      signedAt: at,
      publishedAt: at,
    },
  });
  await db().pledgeTotal.create({
    data: {
      pledgeId: pledge.id,
      currency,
      savedMinor: 100_000n,
      redirectMinor: 100_000n,
      baselineVisibility: 'public',
      dueOn: new Date('2027-03-01T00:00:00Z'),
      dueAt: new Date('2027-03-01T23:00:00Z'),
      firstWeekStartsAt: at,
      lastWeekEndsAt: new Date(at.getTime() + days(7)),
      weekCount: 1,
    },
  });
  await transact((tx) => addDeclared(tx, currency, 100_000n));
  await db().redirectShare.create({
    data: { pledgeId: pledge.id, beneficiaryId: beneficiary.id, dueMinor: 100_000n, currency },
  });
  return {
    pledgeId: pledge.id,
    pledgeReference: pledge.reference,
    companyId: company.id,
    beneficiaryId: beneficiary.id,
    beneficiarySlug: beneficiary.slug,
    account,
    representative: mintPerson({ ...user, companyIds: [company.id] }),
  };
}

async function acceptedBeneficiary(account: string) {
  const known = await db().beneficiary.findUnique({ where: { stripeAccountId: account } });
  if (known) return known;
  const slug = `beneficiary-${randomBytes(4).toString('hex')}`;
  return db().beneficiary.create({
    data: {
      slug,
      name: `Sample rights ${slug.slice(-4)}`,
      country: 'NL',
      website: 'https://rights.example',
      focus: 'Digital rights',
      sources: {},
      acceptedAt: new Date(),
      stripeAccountId: account,
    },
  });
}

/** An administrator with the second factor shown, and no stake in anything. */
export async function addAdministrator(): Promise<Person> {
  return mintPerson({ ...(await addPerson(`admin-${randomBytes(4).toString('hex')}`)), administrator: true });
}

async function addPerson(name: string) {
  const user = await db().user.create({ data: { email: `${name}@sample.example` } });
  return {
    userId: user.id,
    email: user.email,
    locale: 'en-GB',
    administrator: false,
    companyIds: [],
    beneficiaryIds: [],
    secondFactor: true,
  };
}

/** A donation whose checkout was opened, without asking Stripe. */
export async function addDonation(
  to: PublishedPledge,
  donation: { amountMinor?: bigint; currency?: Currency; method?: 'card' | 'sepa_debit'; id?: string } = {},
) {
  const { amountMinor = 10_000n, currency = 'EUR', method = 'card', id = randomUUID() } = donation;
  return db().donation.create({
    data: {
      id,
      reference: newReference('QD'),
      pledgeId: to.pledgeId,
      companyId: to.companyId,
      beneficiaryId: to.beneficiaryId,
      amountMinor,
      currency,
      method,
      state: 'started',
      startedById: to.representative.userId,
      startedAt: new Date(),
      submissionKey: randomUUID(),
      stripeAccountId: to.account,
      stripeCheckoutSessionId: `cs_${id}`,
    },
  });
}
