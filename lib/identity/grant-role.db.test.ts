import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { system } from '../actor';
import { db } from '../db';
import { aPerson, referenceData } from '../pledges/testing';
import { grantRole, revokeRole } from './grant-role';

beforeEach(async () => {
  await resetDatabase();
  await referenceData();
});

const operator = system('operator');
const email = 'new.admin@sample.example';
const administrator = { role: 'administrator' } as const;

test('the operator makes an administrator of an address that never signed in, once', async () => {
  const granted = await Promise.all(
    Array.from({ length: 4 }, () => grantRole(operator, email, administrator)),
  );
  expect(granted.filter(({ ok }) => ok)).toHaveLength(1);
  expect(granted.filter((one) => !one.ok && one.reason === 'has_it_already')).toHaveLength(3);
  expect(await revokeRole(operator, email, administrator)).toEqual({ ok: true, value: null });
  expect(await revokeRole(operator, email, administrator)).toMatchObject({ reason: 'has_it_not' });
  expect(await revokeRole(operator, 'nobody@sample.example', administrator)).toMatchObject({
    reason: 'unknown_address',
  });
});

test('the record says that a role changed hands, and nothing about whose', async () => {
  await grantRole(operator, email, administrator);
  await revokeRole(operator, email, administrator);
  const entries = await db().recordEntry.findMany({ orderBy: { seq: 'asc' } });
  expect(entries.map(({ kind }) => kind)).toEqual(['role_granted', 'role_revoked']);
  const { id } = await db().user.findUniqueOrThrow({ where: { email } });
  expect(JSON.stringify(entries.map(({ data }) => data))).not.toMatch(new RegExp(`${email}|${id}`));
});

test('an administrator names officers, never administrators; nobody else names anybody', async () => {
  const { id: beneficiaryId } = await db().beneficiary.findFirstOrThrow();
  const officer = { role: 'beneficiary_officer', beneficiaryId } as const;
  const admin = await aPerson({ administrator: true });
  expect((await grantRole(admin, email, officer)).ok).toBe(true);
  expect(await grantRole(admin, email, administrator)).toMatchObject({ reason: 'not_allowed' });
  expect(await grantRole(await aPerson(), email, officer)).toMatchObject({ reason: 'not_allowed' });
});
