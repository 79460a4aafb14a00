import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import type { Person } from '../actor';
import { db } from '../db';
import { addCalendarDays, days, setClockOffset } from '../time';
import { answerWeek } from './answer-week';
import { changePledge } from './change-pledge';
import { declinePledge, publishPledge } from './decide-pledge';
import { discardDraft } from './discard-draft';
import { dueBounds } from './draft';
import { signPledge } from './sign-pledge';
import { signedVersions } from './signed-text';
import {
  aCompany,
  aDraft,
  aFilledDraft,
  aPerson,
  aPublishedPledge,
  BECAUSE,
  fillDraft,
  referenceData,
} from './testing';
import { withdrawPledge } from './withdraw-pledge';

beforeEach(async () => {
  await resetDatabase();
  await referenceData();
});
afterEach(() => setClockOffset(0));

const declared = async () =>
  Object.fromEntries((await db().siteTotal.findMany()).map((total) => [total.currency, total.declaredMinor]));
const pledgeRow = (id: string) => db().pledge.findUniqueOrThrow({ where: { id } });
const liveVersions = async () =>
  (await db().pledgeScope.findMany({ where: { live: true }, select: { version: true } })).map(
    (row) => row.version,
  );

test('publishing counts what is declared; two administrators at once: one wins, the other is told', async () => {
  const { company, representative } = await aCompany();
  const signature = await aFilledDraft(representative, company.id, aDraft());
  await signPledge(representative, signature);
  const [one, two] = [await aPerson({ administrator: true }), await aPerson({ administrator: true })];
  const decision = { pledgeId: signature.pledgeId, version: 1, ...BECAUSE };
  const answers = await Promise.all([publishPledge(one, decision), declinePledge(two, decision)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'already_decided')).toHaveLength(1);
  expect(await db().decision.count()).toBe(1);
  const { status } = await pledgeRow(signature.pledgeId);
  expect(await declared()).toEqual(status === 'published' ? { EUR: 2_500_100n } : {});
});

test('nobody publishes their own, an unknown company’s, or a version they did not look at', async () => {
  const { company, representative } = await aCompany({ status: 'submitted' });
  const signature = await aFilledDraft(representative, company.id, aDraft());
  await signPledge(representative, signature);
  const decision = { pledgeId: signature.pledgeId, version: 1, ...BECAUSE };
  const administrator = await aPerson({ administrator: true });
  const reasonFor = async (actor: Person, version = 1) => {
    const answer = await publishPledge(actor, { ...decision, version });
    return answer.ok ? 'published' : answer.reason;
  };
  expect(await reasonFor(administrator)).toBe('company_not_approved');
  await db().company.update({ where: { id: company.id }, data: { status: 'approved' } });
  expect(await reasonFor(representative)).toBe('not_allowed');
  const both = await aPerson({ administrator: true, companyIds: [company.id] });
  expect(await reasonFor(both)).toBe('own_stake');
  expect(await reasonFor(administrator, 2)).toBe('other_version');
  expect(await db().decision.count()).toBe(0);
  expect(await reasonFor(administrator)).toBe('published');
});

test('a declined pledge frees its weeks, says why by mail, and can be corrected and signed again', async () => {
  const { company, representative } = await aCompany();
  const administrator = await aPerson({ administrator: true });
  const signature = await aFilledDraft(representative, company.id, aDraft());
  const { pledgeId } = signature;
  await signPledge(representative, signature);
  await declinePledge(administrator, { pledgeId, version: 1, ...BECAUSE, note: 'The brand is not yours.' });
  expect(await liveVersions()).toEqual([]);
  const mail = await db().mail.findFirstOrThrow({ where: { template: 'pledge_declined' } });
  expect(mail.data).toMatchObject({ note: 'The brand is not yours.' });

  await changePledge(representative, pledgeId);
  const again = await fillDraft(representative, pledgeId, aDraft(), 0);
  expect(await signPledge(representative, again)).toMatchObject({ ok: true, value: { number: 2 } });
  expect(await pledgeRow(pledgeId)).toMatchObject({ status: 'submitted', version: 2, pendingVersion: null });
  expect(await publishPledge(administrator, { pledgeId, version: 2, ...BECAUSE })).toMatchObject({
    ok: true,
  });
});

test('a change waits beside the version in force until it is published; the old one stays readable', async () => {
  const { representative, administrator, pledgeId, draft } = await aPublishedPledge();
  expect(await changePledge(representative, pledgeId)).toMatchObject({ ok: true });
  const longer = aDraft({ weeks: [...draft.weeks, addCalendarDays(draft.weeks[1] ?? '', 7)] });
  const signed = await signPledge(representative, await fillDraft(representative, pledgeId, longer, 0));
  expect(signed).toMatchObject({ ok: true, value: { number: 2 } });
  expect(await pledgeRow(pledgeId)).toMatchObject({ status: 'published', version: 1, pendingVersion: 2 });
  expect(await db().pledgeWeek.count()).toBe(2);
  expect((await liveVersions()).sort()).toEqual([1, 1, 2, 2]);
  expect(await declared()).toEqual({ EUR: 2_500_100n });

  expect(await publishPledge(administrator, { pledgeId, version: 2, ...BECAUSE })).toMatchObject({
    ok: true,
  });
  expect(await pledgeRow(pledgeId)).toMatchObject({ status: 'published', version: 2, pendingVersion: null });
  expect(await db().pledgeWeek.count()).toBe(3);
  expect(await liveVersions()).toEqual([2, 2]);
  expect(await declared()).toEqual({ EUR: 3_750_150n });
  const versions = await signedVersions(representative, pledgeId);
  expect(versions.map((version) => version.text?.weeks.length)).toEqual([3, 2]);
  expect(await signedVersions(await aPerson(), pledgeId)).toEqual([]);
});

test('a declined change leaves the version in force as it was', async () => {
  const { representative, administrator, pledgeId, draft } = await aPublishedPledge();
  await changePledge(representative, pledgeId);
  const shorter = aDraft({ weeks: draft.weeks.slice(0, 1) });
  await signPledge(representative, await fillDraft(representative, pledgeId, shorter, 0));
  expect(await declinePledge(administrator, { pledgeId, version: 2, ...BECAUSE })).toMatchObject({
    ok: true,
  });
  expect(await pledgeRow(pledgeId)).toMatchObject({ status: 'published', version: 1, pendingVersion: null });
  expect(await liveVersions()).toEqual([1, 1]);
  expect(await declared()).toEqual({ EUR: 2_500_100n });
});

test('a change keeps the weeks that have begun, and the currency', async () => {
  const { representative, pledgeId, draft } = await aPublishedPledge();
  setClockOffset(days(9));
  await changePledge(representative, pledgeId);
  const refusalOf = async (changes: Parameters<typeof aDraft>[0]) => {
    const row = await db().pledgeDraft.findUniqueOrThrow({ where: { pledgeId } });
    const whole = {
      ...aDraft(changes),
      redirect: { ...draft.redirect!, dueOn: dueBounds(draft.weeks).latest },
    };
    const answer = await signPledge(
      representative,
      await fillDraft(representative, pledgeId, whole, row.revision),
    );
    return answer.ok ? 'signed' : `${answer.reason} ${'detail' in answer ? answer.detail : ''}`;
  };
  expect(await refusalOf({ weeks: draft.weeks.slice(1) })).toBe('incomplete weeks');
  const pounds = { ...draft.baseline!, currency: 'GBP' as const };
  expect(await refusalOf({ weeks: draft.weeks, baseline: pounds })).toBe('incomplete baseline');
  expect(await refusalOf({ weeks: draft.weeks, baseline: draft.baseline })).toBe('signed');
});

test('a change signed in time is not published once it would drop a week that has begun', async () => {
  const { representative, administrator, pledgeId, draft } = await aPublishedPledge();
  await changePledge(representative, pledgeId);
  const later = aDraft({ weeks: draft.weeks.slice(1) });
  await signPledge(representative, await fillDraft(representative, pledgeId, later, 0));
  setClockOffset(days(9));
  const publish = () => publishPledge(administrator, { pledgeId, version: 2, ...BECAUSE });
  expect(await publish()).toMatchObject({ ok: false, reason: 'begun_week_missing' });
  expect(await db().pledgeWeek.count()).toBe(2);
  setClockOffset(0);
  expect(await publish()).toMatchObject({ ok: true });
});

test('a pledge is not published for a beneficiary that took its acceptance back', async () => {
  const { company, representative } = await aCompany();
  const administrator = await aPerson({ administrator: true });
  const signature = await aFilledDraft(representative, company.id, aDraft());
  await signPledge(representative, signature);
  const publish = () =>
    publishPledge(administrator, { pledgeId: signature.pledgeId, version: 1, ...BECAUSE });
  const accepted = (at: Date | null) =>
    db().beneficiary.update({ where: { slug: 'edri' }, data: { acceptedAt: at } });
  await accepted(null);
  expect(await publish()).toMatchObject({ ok: false, reason: 'beneficiary_not_accepted' });
  expect(await db().decision.count()).toBe(0);
  await accepted(new Date());
  expect(await publish()).toMatchObject({ ok: true });
});

test('a withdrawn pledge stays, with its reason; its weeks are free and the declared total falls', async () => {
  const { company, representative, pledgeId } = await aPublishedPledge();
  expect(await withdrawPledge(representative, { pledgeId, reason: ' ' })).toMatchObject({
    reason: 'reason_missing',
  });
  expect(await withdrawPledge(await aPerson(), { pledgeId, reason: 'x' })).toMatchObject({
    reason: 'not_found',
  });
  const reason = 'The campaign was bought before we knew.';
  expect(await withdrawPledge(representative, { pledgeId, reason })).toMatchObject({ ok: true });
  expect(await withdrawPledge(representative, { pledgeId, reason })).toMatchObject({
    reason: 'already_withdrawn',
  });
  expect(await pledgeRow(pledgeId)).toMatchObject({ status: 'withdrawn', withdrawnWhy: reason });
  expect(await declared()).toEqual({ EUR: 0n });
  expect(await db().recordEntry.count({ where: { kind: 'pledge_withdrawn' } })).toBe(1);
  const again = await aFilledDraft(representative, company.id, aDraft());
  expect(await signPledge(representative, again)).toMatchObject({ ok: true });
});

test('the company answers for a week once it is over; the newest answer counts, the older stay', async () => {
  const { representative, pledgeId, draft } = await aPublishedPledge();
  const [monday = ''] = draft.weeks;
  const answer = (word: 'kept' | 'partly', note = '') =>
    answerWeek(representative, { pledgeId, monday, answer: word, note });
  expect(await answer('kept')).toMatchObject({ reason: 'not_over' });
  setClockOffset(days(16));
  expect(
    await answerWeek(representative, { pledgeId, monday: '2020-01-06', answer: 'kept', note: '' }),
  ).toMatchObject({
    reason: 'no_such_week',
  });
  expect(await answer('kept')).toEqual({ ok: true, value: { declaredKept: 1 } });
  expect(await answer('kept')).toEqual({ ok: true, value: { declaredKept: 1 } });
  expect(await db().weekAnswer.count()).toBe(1);
  expect(await answer('partly')).toMatchObject({ reason: 'note_missing' });
  expect(await answer('partly', 'One agency ran on.')).toEqual({ ok: true, value: { declaredKept: 0 } });
  expect(await db().weekAnswer.count()).toBe(2);
  expect(await db().pledgeTotal.findFirst()).toMatchObject({ declaredKept: 0, confirmedKept: 0 });
});

test('what was never signed can be thrown away; what was signed cannot', async () => {
  const { company, representative } = await aCompany();
  const signature = await aFilledDraft(representative, company.id, aDraft());
  expect(await discardDraft(await aPerson(), signature.pledgeId)).toMatchObject({ reason: 'not_found' });
  expect(await discardDraft(representative, signature.pledgeId)).toMatchObject({ ok: true });
  expect(await db().pledge.count()).toBe(0);
  const { representative: other, pledgeId } = await aPublishedPledge();
  expect(await discardDraft(other, pledgeId)).toMatchObject({ reason: 'not_found' });
  await changePledge(other, pledgeId);
  expect(await discardDraft(other, pledgeId)).toMatchObject({ ok: true });
  expect(await pledgeRow(pledgeId)).toMatchObject({ status: 'published' });
});

test('a signature of one pledge is no signature of another', async () => {
  const { company, representative } = await aCompany();
  const submissionKey = randomUUID();
  const first = await aFilledDraft(representative, company.id, aDraft());
  await signPledge(representative, { ...first, submissionKey });
  const other = await aCompany();
  const second = await aFilledDraft(other.representative, other.company.id, aDraft());
  expect(await signPledge(other.representative, { ...second, submissionKey })).toMatchObject({
    reason: 'not_found',
  });
});
