import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { changeCompany } from '../companies/change-company';
import { approveCompany } from '../companies/decide-company';
import { db } from '../db';
import { aPublishedPledge, BECAUSE, referenceData } from '../pledges/testing';
import { readCompany } from './company-queries';
import { readEntry } from './queries';

beforeEach(async () => {
  await resetDatabase();
  await referenceData();
});

test('another name is public once an administrator has looked at it, and not before', async () => {
  const { company, representative, administrator, reference } = await aPublishedPledge();
  await db().company.update({ where: { id: company.id }, data: { logoSha256: 'a'.repeat(64) } });
  const shown = async () => {
    const page = await readCompany(company.slug);
    return [page?.name, page?.legalName, page?.domain, (await readEntry(reference))?.company.name];
  };
  const before = ['Northwind', 'Northwind Traders BV', company.domain, 'Northwind'];
  expect(await shown()).toEqual(before);

  const { timeZone, country } = company;
  const changed = await changeCompany(representative, company.id, {
    ...{ legalName: 'Famous Brands plc', displayName: 'Famous Brands', website: 'https://famous.example' },
    ...{ country, timeZone, registerNone: true, industry: 'G', sizeClass: 'medium' },
    mismatchNote: 'We were bought.',
  });
  expect(changed).toMatchObject({ ok: true, value: { resubmitted: true } });
  expect(await shown()).toEqual(before);
  expect(await readCompany(company.slug)).toMatchObject({
    website: `https://${company.domain}`,
    registerId: null,
    logoSha256: null,
  });

  await approveCompany(administrator, { companyId: company.id, ...BECAUSE });
  expect(await shown()).toEqual(['Famous Brands', 'Famous Brands plc', 'famous.example', 'Famous Brands']);
});
