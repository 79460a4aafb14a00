import { randomUUID } from 'node:crypto';
import { mintPerson, type Person } from '../actor';
import { db } from '../db';
import { addCalendarDays, type Monday, now, weeksToChoose } from '../time';
import { publishPledge } from './decide-pledge';
import { type Draft, dueBounds, SECTIONS } from './draft';
import { saveDraft } from './save-draft';
import { type Signature, signPledge } from './sign-pledge';
import { startDraft } from './start-draft';
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

/** Fills in a task list and returns what the signature page would send. */
export async function aFilledDraft(actor: Person, companyId: string, draft: Draft): Promise<Signature> {
  const started = await startDraft(actor, companyId);
  if (!started.ok) throw new Error(started.reason);
  return fillDraft(actor, started.value.id, draft, 0);
}

/** Saves every page of an open task list. */
export async function fillDraft(
  actor: Person,
  pledgeId: string,
  draft: Draft,
  from: number,
): Promise<Signature> {
  let revision = from;
  for (const section of SECTIONS) {
    const saved = await saveDraft(actor, pledgeId, section, draft[section] as never, revision);
    if (!saved.ok) throw new Error(saved.reason);
    revision = saved.value.revision;
  }
  return {
    ...{ pledgeId, revision, submissionKey: randomUUID() },
    ...{
      name: 'Anna de Vries',
      jobTitle: 'CMO',
      authority: 'I am authorised to make this pledge for Northwind.',
    },
  };
}

export const BECAUSE = {
  note: 'Looked at.',
  evidence: [{ kind: 'website', reference: 'their page' }],
} as const;

/** A pledge that is signed and, by an administrator without a stake, published. */
export async function aPublishedPledge(
  changes: Partial<Draft> = {},
  options: { timeZone?: string; locale?: string } = {},
) {
  const { company, representative } = await aCompany(options);
  const administrator = await aPerson({ administrator: true });
  const draft = aDraft(changes, company.timeZone);
  const signature = await aFilledDraft(representative, company.id, draft);
  const signed = await signPledge(representative, signature);
  if (!signed.ok) throw new Error(signed.reason);
  const published = await publishPledge(administrator, {
    pledgeId: signature.pledgeId,
    version: 1,
    ...BECAUSE,
  });
  if (!published.ok) throw new Error(published.reason);
  const { pledgeId } = signature;
  return { company, representative, administrator, pledgeId, reference: signed.value.reference, draft };
}
