import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import type { Person } from '../actor';
import { db } from '../db';
import { weekNumber } from '../time';
import type { Draft } from './draft';
import { saveDraft } from './save-draft';
import { signPledge } from './sign-pledge';
import { startDraft } from './start-draft';
import { aCompany, aDraft, aFilledDraft, aPerson, aScope, referenceData } from './testing';

beforeEach(async () => {
  await resetDatabase();
  await referenceData();
});

test('signing freezes the text and fills the projections', async () => {
  const { company, representative } = await aCompany();
  const draft = aDraft();
  const signature = await aFilledDraft(representative, company.id, draft);
  const signed = await signPledge(representative, signature);
  expect(signed).toMatchObject({ ok: true, value: { number: 1 } });

  const pledge = await db().pledge.findUniqueOrThrow({
    where: { id: signature.pledgeId },
    include: { draft: true },
  });
  expect(pledge).toMatchObject({ status: 'submitted', version: 1, pendingVersion: null, draft: null });
  const stored = await db().pledgeVersion.findFirstOrThrow();
  expect(stored.canonical).not.toContain('Anna');
  expect(stored.canonical).not.toContain('1200000');
  expect(await db().pledgeVersionOpening.count()).toBe(5);
  expect(await db().pledgeTotal.findFirst()).toMatchObject({
    ...{ currency: 'EUR', savedMinor: 2_500_100n, redirectMinor: 2_500_100n, weekCount: 2 },
  });
  const shares = await db().redirectShare.findMany({ orderBy: { dueMinor: 'desc' } });
  expect(shares.map((share) => share.dueMinor)).toEqual([1_666_734n, 833_366n]);
  expect(await db().pledgeWeek.count()).toBe(2);
  const scopes = await db().$queryRaw<{ weeks: string; brands: string }[]>`
    SELECT weeks::text, brands::text FROM pledge_scopes WHERE live ORDER BY platform_slug`;
  const from = weekNumber(draft.weeks?.[0] ?? '');
  expect(scopes).toEqual([
    { weeks: `{[${from},${from + 2})}`, brands: '{(,)}' },
    { weeks: `{[${from},${from + 2})}`, brands: '{(,)}' },
  ]);
  expect(await db().recordEntry.findFirst({ where: { kind: 'pledge_signed' } })).toMatchObject({
    pledgeId: signature.pledgeId,
    data: { version: 1, sha256: stored.sha256 },
  });
  expect(await db().mail.count({ where: { template: 'pledge_submitted' } })).toBe(1);
});

test('five signatures at once with one key sign once, and all are told the same', async () => {
  const { company, representative } = await aCompany();
  const signature = await aFilledDraft(representative, company.id, aDraft());
  const answers = await Promise.all(Array.from({ length: 5 }, () => signPledge(representative, signature)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true });
  expect(await db().pledgeVersion.count()).toBe(1);
  expect(await db().recordEntry.count({ where: { kind: 'pledge_signed' } })).toBe(1);
  expect(await db().mail.count()).toBe(1);
});

test('five signatures at once with five keys: exactly one wins', async () => {
  const { company, representative } = await aCompany();
  const signature = await aFilledDraft(representative, company.id, aDraft());
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      signPledge(representative, { ...signature, submissionKey: randomUUID() }),
    ),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'already_signed')).toHaveLength(4);
  expect(await db().pledgeVersion.count()).toBe(1);
});

describe('overlapping scopes', () => {
  const signs = async (companyId: string, actor: Person, draft: Draft) =>
    signPledge(actor, await aFilledDraft(actor, companyId, draft));

  test('are refused, and the answer says which pledge, platform and week', async () => {
    const { company, representative } = await aCompany();
    const first = await signs(company.id, representative, aDraft());
    const weeks = aDraft().weeks;
    const second = await signs(company.id, representative, aDraft({ weeks: weeks.slice(1) }));
    expect(second).toEqual({
      ok: false,
      reason: 'overlap',
      clashes: ['facebook', 'instagram'].map((platformSlug) => ({
        reference: first.ok ? first.value.reference : '',
        platformSlug,
        mondays: weeks.slice(1),
      })),
    });
    expect(await db().pledgeVersion.count()).toBe(1);
  });

  test('"all" overlaps a list, lists overlap by brand and country, others stand side by side', async () => {
    const { company, representative } = await aCompany();
    const listed = aScope({ brands: ['North  Wind'], countries: ['NL', 'BE'] });
    expect(await signs(company.id, representative, aDraft({ scope: listed }))).toMatchObject({ ok: true });
    expect(await signs(company.id, representative, aDraft())).toMatchObject({ reason: 'overlap' });
    const same = aScope({ brands: ['north wind', 'Other'], countries: ['BE'] });
    expect(await signs(company.id, representative, aDraft({ scope: same }))).toMatchObject({
      reason: 'overlap',
    });
    const elsewhere = aScope({ brands: ['North Wind'], countries: ['DE'] });
    expect(await signs(company.id, representative, aDraft({ scope: elsewhere }))).toMatchObject({ ok: true });
    const otherBrand = aScope({ brands: ['Other'], countries: 'all' });
    expect(await signs(company.id, representative, aDraft({ scope: otherBrand }))).toMatchObject({
      ok: true,
    });
    const otherCompany = await aCompany();
    expect(await signs(otherCompany.company.id, otherCompany.representative, aDraft())).toMatchObject({
      ok: true,
    });
  });

  test('two pledges signed at the same moment: one wins, the other is told', async () => {
    const { company, representative } = await aCompany();
    const both = [
      await aFilledDraft(representative, company.id, aDraft()),
      await aFilledDraft(representative, company.id, aDraft()),
    ];
    const answers = await Promise.all(both.map((signature) => signPledge(representative, signature)));
    expect(answers.map((answer) => (answer.ok ? 'signed' : answer.reason)).sort()).toEqual([
      'overlap',
      'signed',
    ]);
  });
});

test('what is not whole, not current or not one’s own is not signed', async () => {
  const { company, representative } = await aCompany();
  const refusalOf = async (changes: Partial<Draft>) => {
    const answer = await signPledge(
      representative,
      await aFilledDraft(representative, company.id, aDraft(changes)),
    );
    return answer.ok ? 'signed' : `${answer.reason} ${'detail' in answer ? answer.detail : ''}`.trim();
  };
  const share = {
    shareBasisPoints: 10_000,
    shares: [{ beneficiarySlug: 'eff', weight: 1 }],
    dueOn: '2027-12-01',
  };
  expect(await refusalOf({ redirect: share })).toBe('incomplete redirect');
  expect(await refusalOf({ weeks: ['2020-01-06'] })).toBe('incomplete weeks');
  expect(
    await refusalOf({ scope: aScope({ platforms: [{ slug: 'myspace', paid: true, organic: true }] }) }),
  ).toBe('incomplete scope');
  const signature = await aFilledDraft(representative, company.id, aDraft());
  expect(await signPledge(await aPerson(), signature)).toMatchObject({ reason: 'not_found' });
  const stale = { ...signature, revision: signature.revision - 1 };
  expect(await signPledge(representative, stale)).toMatchObject({ reason: 'changed_elsewhere' });
  expect(await db().pledgeVersion.count()).toBe(0);
});

test('two devices cannot overwrite each other’s page unseen', async () => {
  const { company, representative } = await aCompany();
  const started = await startDraft(representative, company.id);
  if (!started.ok) throw new Error(started.reason);
  const { id } = started.value;
  const draft = aDraft();
  expect(await saveDraft(representative, id, 'weeks', draft.weeks, 0)).toMatchObject({ ok: true });
  expect(await saveDraft(representative, id, 'weeks', draft.weeks.slice(1), 0)).toEqual({
    ...{ ok: false, reason: 'changed_elsewhere', detail: '1' },
  });
});
