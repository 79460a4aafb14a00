import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { db } from '../db';
import { aCompany, aPerson, BECAUSE } from '../pledges/testing';
import { approveCompany } from './decide-company';
import { seenFacts } from './seen-facts';

beforeEach(resetDatabase);

test('nobody approves particulars that were changed after the page was opened', async () => {
  const { company } = await aCompany({ status: 'submitted' });
  const administrator = await aPerson({ administrator: true });
  const seen = seenFacts(company);
  const changed = await db().company.update({
    where: { id: company.id },
    data: { displayName: 'Famous Brands', domain: 'famous.example', website: 'https://famous.example' },
  });
  const approve = (of: string) =>
    approveCompany(administrator, { companyId: company.id, seen: of, ...BECAUSE });
  expect(await approve(seen)).toEqual({ ok: false, reason: 'changed_meanwhile' });
  expect(await db().decision.count()).toBe(0);
  expect(await approve(seenFacts(changed))).toMatchObject({ ok: true });
});
