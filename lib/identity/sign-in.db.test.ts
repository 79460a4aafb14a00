import { beforeEach, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { db } from '../db';
import { askForLink, type LinkAsked } from './ask-for-link';
import { hashSecret } from './hash-secret';
import { signIn } from './sign-in';

beforeEach(resetDatabase);

const asked: LinkAsked = {
  email: 'person@sample.example',
  client: '192.0.2.1',
  locale: 'en-GB',
  next: '/en-GB/account',
};

async function mailedToken(): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const { url } = mail.data as { url: string };
  return new URL(url).searchParams.get('token') ?? '';
}

async function mailedLink() {
  await askForLink(asked);
  return { email: asked.email, token: await mailedToken(), locale: asked.locale };
}

test('a mailed link signs in once, with a hashed token and a hashed session', async () => {
  const link = await mailedLink();
  const row = await db().verificationToken.findFirstOrThrow();
  expect(row.token).toBe(hashSecret('sign-in', link.token));
  const opened = await signIn(link);
  if (!opened.ok) throw new Error(opened.reason);
  const session = await db().session.findFirstOrThrow({ include: { user: true } });
  expect(session.user.email).toBe(asked.email);
  expect(session.sessionToken).toBe(hashSecret('session', opened.value.sessionToken));
  expect(await signIn(link)).toEqual({ ok: false, reason: 'link_dead' });
  expect(await db().session.count()).toBe(1);
});

test('of eight who use one link at once exactly one signs in', async () => {
  const link = await mailedLink();
  const results = await Promise.all(Array.from({ length: 8 }, () => signIn(link)));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await db().session.count()).toBe(1);
  expect(await db().user.count()).toBe(1);
});

test('two links of one new address used at once sign in one person twice', async () => {
  const links = [await mailedLink(), await mailedLink()];
  const results = await Promise.all(links.map((link) => signIn(link)));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await db().user.count()).toBe(1);
  expect(await db().session.count()).toBe(2);
});

test('a link that has expired, is for another address, or is made up signs nobody in', async () => {
  const link = await mailedLink();
  expect((await signIn({ ...link, email: 'other@sample.example' })).ok).toBe(false);
  expect((await signIn({ ...link, token: `${link.token}x` })).ok).toBe(false);
  await db().verificationToken.updateMany({ data: { expires: new Date(Date.now() - 1) } });
  expect((await signIn(link)).ok).toBe(false);
  expect(await db().session.count()).toBe(0);
  expect(await db().user.count()).toBe(0);
});

test('asking does the same for an address we know and one we do not', async () => {
  await db().user.create({ data: { email: 'known@sample.example' } });
  const known = await askForLink({ ...asked, email: 'known@sample.example' });
  const unknown = await askForLink({ ...asked, email: 'unknown@sample.example' });
  expect(known).toEqual(unknown);
  expect(await db().mail.count()).toBe(2);
  expect(await db().user.count()).toBe(1);
});

test('a mailbox gets five mails in a quarter of an hour, and then a time', async () => {
  const results = [];
  for (let n = 0; n < 7; n += 1) results.push(await askForLink({ ...asked, client: `192.0.2.${n}` }));
  expect(results.map((result) => result.ok)).toEqual([true, true, true, true, true, false, false]);
  const [sixth, seventh] = results.slice(5).map((result) => ('detail' in result ? result.detail : ''));
  const wait = Date.parse(sixth ?? '') - Date.now();
  expect(wait).toBeGreaterThan(14 * 60_000);
  expect(wait).toBeLessThanOrEqual(15 * 60_000);
  // Trying again does not move the end of the window.
  expect(Math.abs(Date.parse(seventh ?? '') - Date.parse(sixth ?? ''))).toBeLessThan(1_000);
  expect(await db().mail.count()).toBe(5);
  expect((await askForLink({ ...asked, email: 'another@sample.example' })).ok).toBe(true);
});

test('one client is limited over all mailboxes, counted together when at once', async () => {
  const results = await Promise.all(
    Array.from({ length: 40 }, (_, n) => askForLink({ ...asked, email: `p${n}@sample.example` })),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(30);
  expect((await askForLink({ ...asked, client: '198.51.100.7' })).ok).toBe(true);
});

test('the limits keep no address of a mailbox or a machine', async () => {
  await askForLink(asked);
  const rows = await db().$queryRaw<{ key: string }[]>`SELECT key FROM rate_limits`;
  expect(rows).toHaveLength(3);
  expect(JSON.stringify(rows)).not.toMatch(/person|192\.0/);
});
