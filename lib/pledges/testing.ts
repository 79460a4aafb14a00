import { randomUUID } from 'node:crypto';
import { mintPerson, type Person } from '../actor';
import { db } from '../db';
import { addCalendarDays, type Monday, now, weeksToChoose } from '../time';
import type { Draft } from './draft';
import { dueBounds } from './draft';
import type { BaselineText, ScopeText } from './text';

const ZONE = 'Europe/Amsterdam';
let serial = 0;

/** A person of a test, with the rows and the rights a session would give. */
export async function aPerson(
  rights: { companyIds?: string[]; administrator?: boolean; locale?: string; email?: string } = {},
): Promise<Person> {
  serial += 1;
  const { companyIds = [], administrator = false, locale = 'en-GB' } = rights;
  const email = rights.email ?? `person${serial}-${randomUUID().slice(0, 6)}@northwind.example`;
  const user = await db().user.create({ data: { email, locale } });
  for (const companyId of companyIds) {
    await db().membership.create({ data: { userId: user.id, companyId, status: 'active', askedAt: now() } });
  }
  return mintPerson({
    ...{ userId: user.id, email, locale, administrator, companyIds, secondFactor: administrator },
    beneficiaryIds: [],
  });
}

/** An approved company with one representative. */
export async function aCompany(options: { timeZone?: string; locale?: string; status?: string } = {}) {
  const founder = await aPerson();
  serial += 1;
  const company = await db().company.create({
    data: {
      slug: `northwind-${serial}`,
      legalName: 'Northwind Traders BV',
      displayName: 'Northwind',
      domain: `northwind${serial}.example`,
      website: `https://northwind${serial}.example`,
      country: 'NL',
      registerNone: true,
      industry: 'G',
      sizeClass: 'medium',
      timeZone: options.timeZone ?? ZONE,
      status: options.status ?? 'approved',
      registeredEmailDomain: 'northwind.example',
      createdById: founder.userId,
      createdAt: now(),
    },
  });
  const representative = await aPerson({
    companyIds: [company.id],
    ...(options.locale ? { locale: options.locale } : {}),
  });
  return { company, representative };
}

/** Facebook, Instagram and X; Access Now and EDRi accepted, EFF has not. */
export async function referenceData(): Promise<void> {
  const platforms = ['facebook', 'instagram', 'x'];
  await db().platform.createMany({
    data: platforms.map((slug, position) => ({ slug, name: slug, owner: 'o', checkable: 'yes', position })),
    skipDuplicates: true,
  });
  const beneficiary = { country: 'US', website: 'https://b.example', focus: 'f', sources: {} };
  await db().beneficiary.createMany({
    data: [
      {
        ...beneficiary,
        slug: 'access-now',
        name: 'Access Now',
        acceptedAt: now(),
        stripeAccountId: 'acct_1',
      },
      { ...beneficiary, slug: 'edri', name: 'EDRi', acceptedAt: now(), stripeAccountId: 'acct_2' },
      { ...beneficiary, slug: 'eff', name: 'EFF' },
    ],
    skipDuplicates: true,
  });
}

export const A_STATEMENT =
  'We are silent this week because the way attention is bought and sold harms the people whose attention it is. ' +
  'We want advertising that does not need to know who you are, and we give what we save to those who work for that.';

export function aScope(changes: Partial<ScopeText> = {}): ScopeText {
  return {
    platforms: [
      { slug: 'facebook', paid: true, organic: true },
      { slug: 'instagram', paid: true, organic: false },
    ],
    brands: 'all',
    countries: 'all',
    excluded: '',
    ...changes,
  };
}

/** A whole draft: two weeks from the first that may be chosen, 12,000 and 500.50 euro a week. */
export function aDraft(changes: Partial<Draft> = {}, timeZone = ZONE): Draft & { weeks: Monday[] } {
  const scope = changes.scope ?? aScope();
  const weeks = changes.weeks ?? weeksToChoose(now(), timeZone).slice(0, 2);
  const baseline: BaselineText = {
    currency: 'EUR',
    perPlatform: scope.platforms
      .filter((platform) => platform.paid)
      .map(({ slug }, i) => ({ slug, weeklyMinor: i === 0 ? '1200000' : '50050' })),
    method: 'account_export',
    period: { from: addCalendarDays(weeks[0] ?? '', -90), to: addCalendarDays(weeks[0] ?? '', -10) },
    visibility: 'private',
  };
  return {
    scope,
    weeks,
    baseline: changes.baseline ?? baseline,
    redirect: changes.redirect ?? {
      shareBasisPoints: 10_000,
      shares: [
        { beneficiarySlug: 'access-now', weight: 2 },
        { beneficiarySlug: 'edri', weight: 1 },
      ],
      dueOn: dueBounds(weeks).usual,
    },
    statement: changes.statement ?? { 'en-GB': A_STATEMENT },
  };
}
