import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ROOT } from '@/dev/settings';
import { StripeControl } from '@/dev/stripe/control';
import { startStack, type TestStack } from '@/dev/testing/stack';
import { ADMINISTRATOR, FERNWOOD_REPRESENTATIVE, OFFICER, type SamplePerson } from '@/prisma/sample-people';
import { fillAddress, formsOf, type HtmlForm } from './testing/html-forms';
import { NONSENSE, VALUES } from './testing/nonsense';

/**
 * Every page, route, form and action of the build, against made-up nonsense, by nobody and by people with every
 * role: never a 5xx, and afterwards the database holds what it held before.
 */
let stack: TestStack;
let database: pg.Client;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  stack = await startStack({ env: { LOG_LEVEL: 'warn' } });
  Object.assign(process.env, stack.env);
  database = new pg.Client({ connectionString: stack.env.DATABASE_URL });
  await database.connect();
  for (const person of [ADMINISTRATOR, FERNWOOD_REPRESENTATIVE, OFFICER])
    cookies[person.email] = await signIn(person);
  // Events of the sample payments that the stand-in still tries to deliver would change the database too.
  await new StripeControl(stack.urls.stripe ?? '').setEndpoints([]);
  await vi.waitUntil(atRest, { timeout: 120_000, interval: 500 });
}, 600_000);
afterAll(async () => {
  await (await import('@/lib/db')).disconnect();
  await database?.end();
  await stack?.stop();
});

async function signIn({ email }: SamplePerson): Promise<string> {
  const { db } = await import('@/lib/db');
  const { transact } = await import('@/lib/transact');
  const { openSession } = await import('@/lib/identity/sign-in');
  const { sessionCookie } = await import('@/lib/identity/session-cookie');
  const { id } = await db().user.findUniqueOrThrow({ where: { email } });
  const { sessionToken } = await transact((tx) => openSession(tx, id));
  await db().session.updateMany({ where: { userId: id }, data: { secondFactorAt: new Date() } });
  return `${sessionCookie().name}=${sessionToken}`;
}

/** The mails of the sample data are sent, and the clock's reminders looked for. */
async function atRest(): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT (SELECT count(*) FROM mails WHERE sent_at IS NULL)
          + (SELECT count(*) FROM stripe_events WHERE handled_at IS NULL AND parked_reason IS NULL)
          + (SELECT count(*) FROM pgboss.job WHERE state IN ('created', 'active', 'retry') AND start_after <= now()
                AND name IN ('mail.send', 'inbox.handle', 'stripe.sweep')) AS busy`,
  );
  return Number(rows[0].busy) === 0;
}

/** Tables that looking at pages may touch: counters, what one looks at, secrets not yet confirmed, runs of the clock. */
const TOUCHED_BY_READING = [
  'rate_limits',
  'lookings',
  'webauthn_challenges',
  'totps',
  'sweep_runs',
  'sessions',
  '_prisma_migrations',
];

/** A fingerprint of every row of every other table. */
async function fingerprint(): Promise<Record<string, string>> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of rows.filter((row) => !TOUCHED_BY_READING.includes(row.name))) {
    const found = await database.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t ORDER BY 1`);
    const hash = createHash('sha256');
    for (const { line } of found.rows) hash.update(line);
    prints[name] = `${found.rowCount} rows ${hash.digest('hex').slice(0, 12)}`;
  }
  return prints;
}

const distDir = () => process.env.NEXT_DIST_DIR || '.next';
const readManifest = (file: string) => JSON.parse(readFileSync(join(ROOT, distDir(), file), 'utf8'));

/** Every address of the build, with true values in its brackets. */
async function addresses(): Promise<string[]> {
  const paths = Object.values(readManifest('app-path-routes-manifest.json') as Record<string, string>);
  const { rows } = await database.query(
    `SELECT c.slug, p.reference, d.reference AS donation, b.slug AS beneficiary
       FROM companies c JOIN pledges p ON p.company_id = c.id JOIN donations d ON d.pledge_id = p.id
       JOIN beneficiaries b ON b.id = d.beneficiary_id WHERE c.slug = 'fernwood-bicycles' LIMIT 1`,
  );
  return [...new Set(paths)]
    .filter((path) => !path.startsWith('/_') && !path.includes('zz-'))
    .map((path) => fillAddress(path, rows[0]))
    .sort();
}

interface Answer {
  status: number;
  text: string;
}

async function send(path: string, init: RequestInit & { cookie?: string | undefined } = {}): Promise<Answer> {
  const { cookie, ...rest } = init;
  const headers = new Headers(rest.headers);
  if (cookie) headers.set('cookie', cookie);
  const response = await fetch(`${stack.urls.app}${path}`, {
    ...rest,
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
  });
  return { status: response.status, text: await response.text() };
}

/** Sends and remembers what was answered with a fault of ours. */
function watcher() {
  const faults: string[] = [];
  const look = async (what: string, sent: Promise<Answer>) => {
    const { status } = await sent.catch((error) => ({ status: 599, text: String(error) }));
    if (status >= 500) faults.push(`${status} ${what}`);
  };
  return { faults, look };
}

test('every page and route, asked for in every wrong way', { timeout: 900_000 }, async () => {
  const before = await fingerprint();
  const all = await addresses();
  expect(all.length).toBeGreaterThan(30);
  const { faults, look } = watcher();
  for (const path of all) {
    const cookie = path.includes('/admin')
      ? cookies[ADMINISTRATOR.email]
      : cookies[FERNWOOD_REPRESENTATIVE.email];
    await Promise.all(
      NONSENSE.map(({ name, path: spoil, ...init }) =>
        look(
          `${init.method ?? 'GET'} ${path} (${name})`,
          send(spoil ? spoil(path) : path, { ...init, cookie }),
        ),
      ),
    );
  }
  expect(faults).toEqual([]);
  expect(await fingerprint()).toEqual(before);
});

test('every action, called directly with nonsense, by nobody and by everybody', {
  timeout: 900_000,
}, async () => {
  const before = await fingerprint();
  const { node } = readManifest('server/server-reference-manifest.json') as {
    node: Record<string, { workers: Record<string, unknown>; exportedName?: string; filename?: string }>;
  };
  const { faults, look } = watcher();
  const all = await addresses();
  for (const [id, { workers, exportedName, filename }] of Object.entries(node)) {
    if (filename?.includes('zz-') || TAKE_NOTHING.test(exportedName ?? '')) continue;
    const page = Object.keys(workers)
      .map((worker) =>
        worker
          .replace(/^app/, '')
          .replace(/\/page$/, '')
          .replaceAll(/\/\([\w-]+\)/g, ''),
      )
      .map((path) => all.find((address) => sameShape(path, address)))
      .find((path) => path !== undefined);
    for (const cookie of [undefined, ...Object.values(cookies)]) {
      const to = page ?? '/en-GB/account';
      const forms = Object.entries(VALUES).map(([name, value]) => {
        const body = new FormData();
        body.set('0', '[null,"$K1"]');
        for (const field of FIELDS) body.append(`1_${field}`, value);
        const sent = send(to, { method: 'POST', headers: { 'next-action': id }, body, cookie });
        return look(`${exportedName} (${name})`, sent);
      });
      const lists = ARGUMENTS.map((body) => {
        const headers = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' };
        return look(
          `${exportedName} ${body.slice(0, 20)}`,
          send(to, { method: 'POST', headers, body, cookie }),
        );
      });
      await Promise.all([...forms, ...lists]);
    }
  }
  expect(faults).toEqual([]);
  expect(await fingerprint()).toEqual(before);
});

/** Signing out and asking for new codes take no input: calling them is the person's right, whatever is sent along. */
const TAKE_NOTHING = /^(signOut|renewCodes)/;

/** Lists of arguments that no action takes. */
const ARGUMENTS = ['[]', '[1,2,3]', '[{"a":{"$ne":1}},null]', `["${'x'.repeat(100_000)}"]`, '[[[[[]]]]]'];

/** Names of fields that forms of ours have, so that nonsense reaches the parsers and not only their "missing". */
const FIELDS = [
  'email',
  'note',
  'reason',
  'amount',
  'name',
  'website',
  'answer',
  'code',
  'token',
  'revision',
  'id',
  'reference',
];

test('every form of every page, filled in with nonsense, without a script', {
  timeout: 900_000,
}, async () => {
  const before = await fingerprint();
  const { faults, look } = watcher();
  let forms = 0;
  for (const path of (await addresses()).filter((one) => !one.startsWith('/api'))) {
    for (const cookie of [undefined, ...Object.values(cookies)]) {
      const page = await send(path, { cookie });
      if (page.status !== 200) continue;
      for (const form of formsOf(page.text).filter((one) => one.method === 'post' && one.typed.length > 0)) {
        forms += 1;
        const filledIn = Object.entries({ ...VALUES, brackets: 'x' }).map(([name, value]) => {
          const body = filled(form, value, name === 'brackets' ? '[$ne]' : '');
          return look(`${path} (${name})`, send(path, { method: 'POST', body, cookie }));
        });
        await Promise.all(filledIn);
      }
    }
  }
  expect(forms).toBeGreaterThan(10);
  expect(faults).toEqual([]);
  expect(await fingerprint()).toEqual(before);
});

/** The form as a browser would send it, with every field a person can type in set to the same nonsense. */
function filled(form: HtmlForm, value: string, suffix = ''): FormData {
  const body = new FormData();
  for (const [name, kept] of form.hidden) body.append(name, kept);
  for (const name of form.typed) body.append(`${name}${suffix}`, value);
  return body;
}

function sameShape(pattern: string, address: string): boolean {
  const [a, b] = [pattern.split('/'), address.split('/')];
  return a.length === b.length && a.every((part, i) => part.startsWith('[') || part === b[i]);
}
