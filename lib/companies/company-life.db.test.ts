import { beforeEach, describe, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import type { Person } from '../actor';
import { mintPerson } from '../actor';
import { db } from '../db';
import { aPerson, BECAUSE } from '../pledges/testing';
import { askToJoin } from './ask-to-join';
import { changeCompany } from './change-company';
import { changeLogo } from './change-logo';
import { decideMembership } from './decide-membership';
import { endMembership } from './end-membership';
import { colleaguesOf, companiesOf, declinedBecause } from './queries';
import { registerCompany } from './register-company';
import type { CompanyForm } from './schema';

beforeEach(resetDatabase);

const FORM: CompanyForm = {
  ...{
    legalName: 'Northwind Traders BV',
    displayName: 'Northwind',
    website: 'www.northwind.example',
    country: 'NL',
  },
  ...{ registerId: '12345678', registerNone: false, industry: 'G', sizeClass: 'small' },
  timeZone: 'Europe/Amsterdam',
};

const colleague = (name: string, domain = 'northwind.example') => aPerson({ email: `${name}@${domain}` });

/** The person as the next request would read them: with the memberships that are active by then. */
async function now(actor: Person): Promise<Person> {
  const memberships = await db().membership.findMany({ where: { userId: actor.userId, status: 'active' } });
  const { kind: _, ...fields } = actor;
  return mintPerson({ ...fields, companyIds: memberships.map((membership) => membership.companyId) });
}

async function registered(form: Partial<CompanyForm> = {}) {
  const founder = await colleague('anna');
  const company = await registerCompany(founder, { ...FORM, ...form });
  if (!company.ok) throw new Error(company.reason);
  return { ...company.value, founder: await now(founder) };
}

describe('registering', () => {
  test('makes the person its representative and waits for an administrator', async () => {
    const { id, slug, founder } = await registered();
    expect(slug).toBe('northwind');
    expect(founder.companyIds).toEqual([id]);
    expect(await db().company.findUnique({ where: { id } })).toMatchObject({
      ...{ status: 'submitted', domain: 'northwind.example', website: 'https://www.northwind.example' },
      ...{ registerId: '12345678', mismatchNote: null, registeredEmailDomain: 'northwind.example' },
    });
    expect(await db().recordEntry.findFirst()).toMatchObject({ kind: 'company_registered', companyId: id });
  });

  test('five at once for one domain: one company, four are told which', async () => {
    const people = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => colleague(name)));
    const answers = await Promise.all(people.map((person) => registerCompany(person, FORM)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok)).toEqual(
      Array(4).fill({ ok: false, reason: 'domain_taken', detail: 'northwind' }),
    );
    expect(await db().company.count()).toBe(1);
    expect(await db().membership.count()).toBe(1);
  });

  test('another domain with the same name gets an address of its own', async () => {
    await registered();
    const other = await registerCompany(await colleague('eva', 'northwind.test'), {
      ...FORM,
      website: 'northwind.test',
    });
    expect(other).toMatchObject({ ok: true, value: { slug: 'northwind-2' } });
  });

  test('five of one person may wait at once: each holds its domain meanwhile', async () => {
    const agent = await colleague('ben', 'agency.example');
    const register = (name: string) =>
      registerCompany(agent, { ...FORM, website: `${name}.example`, mismatchNote: 'We act for them.' });
    for (const name of ['one', 'two', 'three', 'four', 'five']) {
      expect(await register(name)).toMatchObject({ ok: true });
    }
    expect(await register('six')).toEqual({ ok: false, reason: 'too_many_waiting' });
    await db().company.updateMany({ where: { domain: 'one.example' }, data: { status: 'approved' } });
    expect(await register('six')).toMatchObject({ ok: true });
  });

  test('saving the same particulars again tells the record nothing', async () => {
    const { id, founder } = await registered();
    const entries = () => db().recordEntry.count({ where: { kind: 'company_changed' } });
    expect(await changeCompany(founder, id, FORM)).toMatchObject({ ok: true });
    expect(await entries()).toBe(0);
    expect(await changeCompany(founder, id, { ...FORM, sizeClass: 'large' })).toMatchObject({ ok: true });
    expect(await entries()).toBe(1);
  });

  test('a website at another domain wants a note, which an administrator reads', async () => {
    const agent = await colleague('ben', 'agency.example');
    expect(await registerCompany(agent, FORM)).toMatchObject({
      reason: 'mismatch_note_missing',
      detail: 'agency.example',
    });
    const noted = await registerCompany(agent, { ...FORM, mismatchNote: 'We are their agency.' });
    expect(noted).toMatchObject({ ok: true });
    expect(await db().company.findFirst()).toMatchObject({ mismatchNote: 'We are their agency.' });
  });
});

describe('joining', () => {
  test('the second asks, the first is mailed and lets in; asking twice is one question', async () => {
    const { id, slug, founder } = await registered();
    const second = await colleague('bea');
    const asked = await Promise.all([askToJoin(second, slug), askToJoin(second, slug)]);
    expect(asked.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await askToJoin(second, slug)).toMatchObject({ reason: 'already_asked' });
    expect(await db().mail.findMany({ select: { template: true, toEmail: true } })).toEqual([
      { template: 'join_asked', toEmail: founder.email },
    ]);
    const [question] = await db().membership.findMany({ where: { status: 'asked' } });
    const membership = question?.id ?? '';
    expect(await decideMembership(second, membership, 'approve')).toMatchObject({ reason: 'not_found' });
    expect(await decideMembership(await aPerson(), membership, 'approve')).toMatchObject({
      reason: 'not_found',
    });
    expect(await decideMembership(founder, membership, 'approve')).toEqual({
      ok: true,
      value: { companyId: id },
    });
    expect(await decideMembership(founder, membership, 'refuse')).toMatchObject({
      reason: 'already_decided',
    });
    expect((await now(second)).companyIds).toEqual([id]);
    expect(await askToJoin(await now(second), slug)).toMatchObject({ reason: 'already_member' });
  });

  test('an administrator lets somebody in where every colleague has left, but never themselves', async () => {
    const { slug, founder } = await registered();
    const administrator = await aPerson({ administrator: true });
    const [own] = await db().membership.findMany();
    expect(await endMembership(founder, own?.id ?? '')).toMatchObject({ reason: 'last_representative' });
    expect(await endMembership(administrator, own?.id ?? '')).toMatchObject({ ok: true });
    expect((await now(founder)).companyIds).toEqual([]);
    await askToJoin(administrator, slug);
    const mine = await db().membership.findFirstOrThrow({ where: { userId: administrator.userId } });
    expect(await decideMembership(administrator, mine.id, 'approve')).toMatchObject({
      reason: 'own_request',
    });
    const second = await colleague('bea');
    await askToJoin(second, slug);
    const question = await db().membership.findFirstOrThrow({ where: { userId: second.userId } });
    expect(await decideMembership(administrator, question.id, 'approve')).toMatchObject({ ok: true });
  });

  test('two who end each other at the same moment: one stays', async () => {
    const { id, slug, founder } = await registered();
    const second = await colleague('bea');
    await askToJoin(second, slug);
    const question = await db().membership.findFirstOrThrow({ where: { userId: second.userId } });
    await decideMembership(founder, question.id, 'approve');
    const first = await db().membership.findFirstOrThrow({ where: { userId: founder.userId } });
    const other = await now(second);
    await Promise.all([endMembership(founder, question.id), endMembership(other, first.id)]);
    expect(await db().membership.count({ where: { companyId: id, status: 'active' } })).toBe(1);
  });

  test('a person of another company sees nobody, and a stranger’s list is empty', async () => {
    const { id, founder } = await registered();
    expect(await colleaguesOf(founder, id)).toHaveLength(1);
    expect(await colleaguesOf(await aPerson(), id)).toEqual([]);
    expect(await companiesOf(await aPerson())).toEqual([]);
  });
});

describe('correcting', () => {
  test('what an administrator judged goes back to the queue, the rest does not', async () => {
    const { id, founder } = await registered();
    await db().company.update({ where: { id }, data: { status: 'approved' } });
    const size = await changeCompany(founder, id, { ...FORM, sizeClass: 'large' });
    expect(size).toMatchObject({ ok: true, value: { resubmitted: false } });
    const name = await changeCompany(founder, id, { ...FORM, legalName: 'Northwind NV' });
    expect(name).toMatchObject({ ok: true, value: { resubmitted: true } });
    expect(await db().company.findUnique({ where: { id } })).toMatchObject({
      status: 'submitted',
      legalName: 'Northwind NV',
    });
    expect(await changeCompany(await aPerson(), id, FORM)).toMatchObject({ reason: 'not_found' });
  });

  test('a declined company says why, and is handed in again by a correction', async () => {
    const { id, founder } = await registered();
    const administrator = await aPerson({ administrator: true });
    await db().company.update({ where: { id }, data: { status: 'declined' } });
    await db().decision.create({
      data: {
        ...{
          kind: 'decline_company',
          companyId: id,
          decidedById: administrator.userId,
          decidedAt: new Date(),
        },
        ...{ note: 'The number is another company’s.', evidence: [...BECAUSE.evidence] },
      },
    });
    expect(await declinedBecause(founder, id)).toBe('The number is another company’s.');
    expect(await declinedBecause(await aPerson(), id)).toBeNull();
    expect(await changeCompany(founder, id, FORM)).toMatchObject({ value: { resubmitted: true } });
  });

  test('not to a domain that another company has', async () => {
    await registered();
    const eva = await colleague('eva', 'southwind.example');
    const other = await registerCompany(eva, { ...FORM, website: 'southwind.example' });
    if (!other.ok) throw new Error(other.reason);
    const moved = await changeCompany(await now(eva), other.value.id, {
      ...FORM,
      mismatchNote: 'We merged.',
    });
    expect(moved).toEqual({ ok: false, reason: 'domain_taken', detail: 'northwind' });
  });

  test('a logo is put in place once, and taken away', async () => {
    const { id, founder } = await registered();
    const sha256 = 'a'.repeat(64);
    expect(await changeLogo(await aPerson(), id, sha256)).toMatchObject({ reason: 'not_found' });
    await changeLogo(founder, id, sha256);
    await changeLogo(founder, id, sha256);
    expect(await db().recordEntry.count({ where: { kind: 'company_changed' } })).toBe(1);
    await changeLogo(founder, id, null);
    expect(await db().company.findUnique({ where: { id } })).toMatchObject({ logoSha256: null });
  });
});
