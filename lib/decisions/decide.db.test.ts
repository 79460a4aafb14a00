import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { mintPerson } from '../actor';
import { db } from '../db';
import { Refused, transact } from '../transact';
import { decide } from './decide';
import { revokeDecision } from './revoke-decision';

const evidence = [{ kind: 'register', reference: 'KVK 12345678' }] as const;
const because = { note: 'Checked in the register.', evidence: [...evidence] };

beforeEach(resetDatabase);

async function addPerson(name: string, administrator = true) {
  const { id, email } = await db().user.create({ data: { email: `${name}@sample.example` } });
  return mintPerson({
    userId: id,
    email,
    locale: 'en-GB',
    administrator,
    companyIds: [],
    beneficiaryIds: [],
    secondFactor: true,
  });
}

async function addCompany(createdById: string) {
  return db().company.create({
    data: {
      slug: `c-${randomUUID()}`,
      legalName: 'Sample BV',
      displayName: 'Sample',
      domain: `d${randomUUID().slice(0, 8)}.example`,
      website: 'https://sample.example',
      country: 'NL',
      registerNone: true,
      industry: 'J',
      sizeClass: 'small',
      timeZone: 'Europe/Amsterdam',
      status: 'submitted',
      registeredEmailDomain: 'sample.example',
      createdById,
      createdAt: new Date(),
    },
  });
}

const addBeneficiary = () =>
  db().beneficiary.create({
    data: {
      slug: `b-${randomUUID()}`,
      name: 'B',
      country: 'NL',
      website: 'https://b.example',
      focus: 'f',
      sources: {},
    },
  });

const reasonOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : Promise.reject(error)),
  );

test('a decision says who, when, why and on which evidence', async () => {
  const [admin, rep] = [await addPerson('admin'), await addPerson('rep', false)];
  const company = await addCompany(rep.userId);
  const { id } = await transact((tx) =>
    decide(tx, admin, { kind: 'approve_company', companyId: company.id, ...because }),
  );
  expect(await db().decision.findUnique({ where: { id } })).toMatchObject({
    kind: 'approve_company',
    decidedById: admin.userId,
    note: because.note,
    evidence,
    live: true,
  });
});

test('nobody decides on their own company, whatever their role', async () => {
  const admin = await addPerson('admin');
  const company = await addCompany(admin.userId);
  const act = transact((tx) =>
    decide(tx, admin, { kind: 'approve_company', companyId: company.id, ...because }),
  );
  expect(await reasonOf(act)).toBe('own_stake');
});

test('a membership that ended is still a stake', async () => {
  const [admin, rep] = [await addPerson('admin'), await addPerson('rep', false)];
  const company = await addCompany(rep.userId);
  await db().membership.create({
    data: {
      userId: admin.userId,
      companyId: company.id,
      status: 'ended',
      askedAt: new Date(),
      endedAt: new Date(),
    },
  });
  const act = transact((tx) =>
    decide(tx, admin, { kind: 'decline_company', companyId: company.id, ...because }),
  );
  expect(await reasonOf(act)).toBe('own_stake');
});

test('without the role, the second factor or a note there is no decision', async () => {
  const [admin, rep] = [await addPerson('admin'), await addPerson('rep', false)];
  const company = await addCompany(rep.userId);
  const decision = { kind: 'approve_company', companyId: company.id, ...because } as const;
  expect(await reasonOf(transact((tx) => decide(tx, rep, decision)))).toBe('not_allowed');
  const { kind: _, ...fields } = admin;
  const unproven = mintPerson({ ...fields, secondFactor: false });
  expect(await reasonOf(transact((tx) => decide(tx, unproven, decision)))).toBe('not_allowed');
  expect(await reasonOf(transact((tx) => decide(tx, admin, { ...decision, note: '  ' })))).toBe(
    'note_missing',
  );
  expect(await db().decision.count()).toBe(0);
});

test('of four who record an acceptance at once one wins; of four who revoke it, one', async () => {
  const admins = await Promise.all(['a', 'b', 'c', 'd'].map((name) => addPerson(name)));
  const beneficiary = await addBeneficiary();
  const decided = await Promise.all(
    admins.map((admin) =>
      reasonOf(
        transact((tx) =>
          decide(tx, admin, { kind: 'accept_beneficiary', beneficiaryId: beneficiary.id, ...because }),
        ),
      ),
    ),
  );
  expect(decided.sort()).toEqual(['already_decided', 'already_decided', 'already_decided', 'done']);
  const { id } = await db().decision.findFirstOrThrow();
  const revoked = await Promise.all(
    admins.map((admin) => reasonOf(transact((tx) => revokeDecision(tx, admin, id, because)))),
  );
  expect(revoked.sort()).toEqual(['already_decided', 'already_decided', 'already_decided', 'done']);
  expect(
    await db().decision.findMany({ orderBy: { id: 'asc' }, select: { kind: true, live: true } }),
  ).toEqual([
    { kind: 'accept_beneficiary', live: false },
    { kind: 'revoke', live: true },
  ]);
});
