import type { Person } from '../actor';
import { db } from '../db';
import { dbRefusal } from '../db-refusal';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { now } from '../time';
import { transact } from '../transact';
import { slugOf } from './company';
import { addressDomain, addressRefusal, websiteOf } from './domain';
import { readRegisterNumber, registerOf } from './register-number';
import type { CompanyForm } from './schema';

export type CompanyFactsRefusal =
  | 'free_mail'
  | 'disposable'
  | 'website'
  | 'register_missing'
  | 'register_number'
  | 'mismatch_note_missing'
  | 'domain_taken';

export type RegisterRefusal = CompanyFactsRefusal | 'too_many_waiting';

/** How many companies of one person may wait for an administrator: each holds its domain meanwhile. */
const MOST_WAITING = 5;

type CompanyFacts = {
  legalName: string;
  displayName: string;
  website: string;
  domain: string;
  country: string;
  registerId: string | null;
  registerNone: boolean;
  industry: string;
  sizeClass: string;
  timeZone: string;
  mismatchNote: string | null;
  registeredEmailDomain: string;
};

/**
 * Registers a company by a person with a work address; that person represents it at once, an administrator looks
 * at it before anything of it is published.
 * @returns refusals name the field's problem; `domain_taken` carries the slug of the company to ask to join, and
 *   `mismatch_note_missing` the address's domain
 */
export async function registerCompany(
  actor: Person,
  form: CompanyForm,
  logoSha256: string | null = null,
): Promise<Result<{ id: string; slug: string }, RegisterRefusal>> {
  const facts = companyFacts(actor.email, form);
  if (!facts.ok) return facts;
  const waiting = await db().company.count({ where: { createdById: actor.userId, status: 'submitted' } });
  if (waiting >= MOST_WAITING) return refuse('too_many_waiting');
  const taken = await holderOf(facts.value.domain);
  if (taken) return refuse('domain_taken', taken.slug);
  for (const slug of slugsFor(facts.value.displayName)) {
    try {
      return ok(await insertCompany(actor, facts.value, slug, logoSha256));
    } catch (error) {
      if (dbRefusal(error)?.kind !== 'conflict') throw error;
      const winner = await holderOf(facts.value.domain);
      if (winner) return refuse('domain_taken', winner.slug);
    }
  }
  throw new Error('no free address for the company');
}

/** What the form's rules make of it; also for a correction of a company that was declined. */
export function companyFacts(email: string, form: CompanyForm): Result<CompanyFacts, CompanyFactsRefusal> {
  const address = addressRefusal(email);
  if (address) return refuse(address, addressDomain(email));
  const site = websiteOf(form.website);
  if (!site) return refuse('website');
  const registerId = form.registerId ? readRegisterNumber(form.country, form.registerId) : null;
  if (!form.registerNone && !form.registerId)
    return refuse('register_missing', registerOf(form.country).name);
  if (!form.registerNone && !registerId) return refuse('register_number', registerOf(form.country).example);
  const registeredEmailDomain = addressDomain(email);
  const matches = registeredEmailDomain === site.domain;
  if (!matches && !form.mismatchNote) return refuse('mismatch_note_missing', registeredEmailDomain);
  const { legalName, displayName, country, registerNone, industry, sizeClass, timeZone } = form;
  return ok({
    ...{
      legalName,
      displayName,
      country,
      registerNone,
      industry,
      sizeClass,
      timeZone,
      registeredEmailDomain,
    },
    ...site,
    registerId: registerNone ? null : registerId,
    mismatchNote: matches ? null : (form.mismatchNote ?? null),
  });
}

/** Which current company a domain belongs to. */
export function holderOf(domain: string): Promise<{ id: string; slug: string } | null> {
  return db().company.findFirst({
    where: { domain, status: { in: ['submitted', 'approved'] } },
    select: { id: true, slug: true },
  });
}

function insertCompany(actor: Person, facts: CompanyFacts, slug: string, logoSha256: string | null) {
  return transact(async (tx) => {
    const at = now();
    const company = await tx.company.create({
      data: { ...facts, slug, logoSha256, status: 'submitted', createdById: actor.userId, createdAt: at },
      select: { id: true, slug: true },
    });
    await tx.membership.create({
      data: { userId: actor.userId, companyId: company.id, status: 'active', askedAt: at, decidedAt: at },
    });
    await appendRecord(tx, actor, 'company_registered', { companyId: company.id }, { domain: facts.domain });
    return company;
  });
}

function* slugsFor(name: string): Generator<string> {
  const slug = slugOf(name);
  yield slug;
  for (let i = 2; i <= 20; i += 1) yield `${slug}-${i}`;
}
