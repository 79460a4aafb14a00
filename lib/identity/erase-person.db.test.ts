import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { db } from '../db';
import { signedVersions } from '../pledges/signed-text';
import { aPerson, aPublishedPledge, referenceData } from '../pledges/testing';
import { transact } from '../transact';
import { askForLink } from './ask-for-link';
import { erasePerson } from './erase-person';
import { personalData } from './personal-data';
import { openSession } from './sign-in';

beforeEach(async () => {
  await resetDatabase();
  await referenceData();
});

test('whoever alone represents a company with a live pledge hands over first', async () => {
  const { company, representative } = await aPublishedPledge();
  expect(await erasePerson(representative)).toEqual({
    ok: false,
    reason: 'only_representative',
    detail: company.displayName,
  });
  expect((await db().user.findUniqueOrThrow({ where: { id: representative.userId } })).erasedAt).toBeNull();
});

test('of two last colleagues who leave at once one has to stay', async () => {
  const { company, representative } = await aPublishedPledge();
  const colleague = await aPerson({ companyIds: [company.id] });
  const erased = await Promise.all([erasePerson(representative), erasePerson(colleague)]);
  expect(erased.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db().membership.count({ where: { companyId: company.id, status: 'active' } })).toBe(1);
});

test('erasure takes the person out of the database and leaves the proof', async () => {
  const { company, representative, administrator, pledgeId } = await aPublishedPledge();
  await aPerson({ companyIds: [company.id] });
  await transact((tx) => openSession(tx, representative.userId));
  await askForLink({ email: representative.email, client: 'x', locale: 'en-GB', next: '/' });
  const [before] = await signedVersions(administrator, pledgeId);
  expect(before?.text?.signature.name).toBe('Anna de Vries');

  expect(await erasePerson(representative)).toEqual({ ok: true, value: null });

  const [after] = await signedVersions(administrator, pledgeId);
  expect(after?.sha256).toBe(before?.sha256);
  expect(after?.text?.signature).toMatchObject({ name: null, jobTitle: null });
  expect(after?.text?.redirect).toEqual(before?.text?.redirect);
  expect(await everywhere()).not.toMatch(new RegExp(`${representative.email}|Anna de Vries`));
  expect(await db().session.count({ where: { userId: representative.userId } })).toBe(0);
});

test('the export names what the person did', async () => {
  const { representative, reference } = await aPublishedPledge();
  const data = await personalData(representative);
  expect(data.person.address).toBe(representative.email);
  expect(data.signatures).toMatchObject([
    { pledge: reference, version: 1, 'signature.name': 'Anna de Vries' },
  ]);
  expect(data.companies).toMatchObject([{ company: 'Northwind', state: 'active' }]);
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});

/** Every row of every table as text: what a look into a backup would find. */
async function everywhere(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`;
  const texts = await Promise.all(
    tables.map(({ name }) =>
      db().$queryRawUnsafe<{ t: string | null }[]>(`SELECT string_agg(x::text, '') AS t FROM ${name} x`),
    ),
  );
  return texts.map(([row]) => row?.t ?? '').join('\n');
}
