import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '../transact';
import { boss } from './boss';
import { enqueue } from './enqueue';
import { startWorking } from './work';

const seen: string[] = [];
const failing = new Set<string>();

beforeAll(async () => {
  await startWorking(await boss('worker'), {
    'mail.send': async ({ mailId }) => {
      seen.push(mailId);
      if (failing.delete(mailId)) throw new Error('not now');
    },
  });
});
afterAll(() => {
  failing.clear();
});

test('a job exists if and only if its act does', async () => {
  const [kept, undone] = [randomUUID(), randomUUID()];
  await transact((tx) => enqueue(tx, 'mail.send', { mailId: kept }));
  await transact(async (tx) => {
    await enqueue(tx, 'mail.send', { mailId: undone });
    throw new Error('rolled back');
  }).catch(() => {});
  await expect.poll(() => seen, { timeout: 10_000 }).toContain(kept);
  expect(seen).not.toContain(undone);
});

test('of many at once each is done; one that fails is tried again, and holds up nobody', async () => {
  const mails: string[] = Array.from({ length: 120 }, () => randomUUID());
  failing.add(mails[5] as string);
  await transact(async (tx) => {
    for (const mailId of mails) await enqueue(tx, 'mail.send', { mailId });
  });
  await expect.poll(() => mails.filter((id) => seen.includes(id)).length, { timeout: 10_000 }).toBe(120);
  await expect.poll(() => seen.filter((id) => id === mails[5]).length, { timeout: 30_000 }).toBe(2);
  expect(seen.filter((id) => mails.includes(id))).toHaveLength(121);
});
