import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { db } from '../db';
import { aPerson } from '../pledges/testing';
import { lookAt, othersLooking } from './looking';

beforeEach(resetDatabase);

test('an item opened by one shows to the others, with the time of the first look', async () => {
  const [ada, ben] = [await aPerson({ administrator: true }), await aPerson({ administrator: true })];
  expect(await lookAt(ada, 'company:1')).toEqual([]);
  const [seen] = await lookAt(ben, 'company:1');
  expect(seen).toMatchObject({ email: ada.email, subject: 'company:1' });
  await lookAt(ada, 'company:1');
  expect((await lookAt(ben, 'company:1'))[0]?.since).toEqual(seen?.since);
  expect(await othersLooking(ada, ['company:1', 'company:2'])).toMatchObject([{ email: ben.email }]);
});

test('after ten minutes nobody is looking any more', async () => {
  const [ada, ben] = [await aPerson({ administrator: true }), await aPerson({ administrator: true })];
  await lookAt(ada, 'company:1');
  await db().looking.updateMany({ data: { at: new Date(Date.now() - 10 * 60_000 - 1) } });
  expect(await lookAt(ben, 'company:1')).toEqual([]);
});

test('only administrators look and are looked at', async () => {
  const representative = await aPerson();
  expect(await lookAt(representative, 'company:1')).toEqual([]);
  expect(await db().looking.count()).toBe(0);
});
