import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import type { Person } from '../actor';
import { db } from '../db';
import { aCompany, aPerson, aPublishedPledge, referenceData } from '../pledges/testing';
import { companyFile } from './company-file';
import { find } from './find';
import { pledgeFile } from './pledge-file';
import { companyQueue, donationQueue, parkedEvents, pledgeQueue, queueCounts } from './queues';

let administrator: Person;

beforeEach(async () => {
  await resetDatabase();
  await referenceData();
  administrator = await aPerson({ administrator: true });
});

test('the queue holds what wants a decision, the longest waiting first', async () => {
  const first = await aCompany({ status: 'submitted' });
  const second = await aCompany({ status: 'submitted' });
  await aCompany({ status: 'approved' });
  await db().company.update({ where: { id: second.company.id }, data: { createdAt: new Date(0) } });
  expect((await companyQueue(administrator)).map(({ id }) => id)).toEqual([
    second.company.id,
    first.company.id,
  ]);
  expect(await queueCounts(administrator)).toEqual({ companies: 2, pledges: 0, donations: 0, parked: 0 });
});

test('look-alikes are found without accents, by name or by domain, among real pauses too', async () => {
  const { company } = await aCompany();
  const like = await aCompany();
  await db().company.update({
    where: { id: like.company.id },
    data: { displayName: 'Nörthwind', legalName: 'Nörthwind Tradérs', domain: 'quite-different.example' },
  });
  await db().historicPause.create({
    data: {
      id: 'northwind-2020',
      company: 'Northwind',
      country: 'US',
      announced: '2020-07-01',
      startsOn: '2020-07-01',
      paidAds: true,
      source: 's',
      confidence: 'high',
    },
  });
  const file = await companyFile(administrator, company.slug);
  expect(file?.similar.map(({ name, status }) => [name, status])).toEqual(
    expect.arrayContaining([
      ['Nörthwind', 'approved'],
      ['Northwind', 'historic'],
    ]),
  );
  expect(await companyFile(administrator, 'no-such-company')).toBeNull();
  expect(await companyFile(administrator, 'nul\u0000byte')).toBeNull();
});

test('a pledge is opened with its private fields; a draft is nobody else’s', async () => {
  const { reference } = await aPublishedPledge();
  const file = await pledgeFile(administrator, reference);
  expect(file?.versions[0]?.text?.signature.name).toBe('Anna de Vries');
  expect(file?.waiting).toBeNull();
  expect(await pledgeFile(administrator, 'QW-0000-0000')).toBeNull();
});

test('a reference is found as people type it, a company by a part of its name or domain', async () => {
  const { company, reference } = await aPublishedPledge();
  const typed = ` ${reference.toLowerCase().replaceAll('-', ' ')} `;
  expect(await find(administrator, typed)).toEqual([
    { href: `/admin/pledges/${reference}`, name: reference, what: 'pledge' },
  ]);
  for (const part of ['nørthwind', 'trader', company.domain, company.domain.slice(2, 9)]) {
    expect(
      (await find(administrator, part)).map(({ href }) => href),
      part,
    ).toContain(`/admin/companies/${company.slug}`);
  }
  for (const nothing of ['', 'zzzz', '\u0000', '%', "'; --", 'x'.repeat(5000)]) {
    expect(await find(administrator, nothing), nothing.slice(0, 10)).toEqual([]);
  }
});

test('nobody else reads any of it', async () => {
  const representative = await aPerson();
  for (const read of [companyQueue, pledgeQueue, donationQueue, parkedEvents, queueCounts]) {
    await expect(read(representative)).rejects.toThrow();
  }
  await expect(find(representative, 'x')).rejects.toThrow();
});
