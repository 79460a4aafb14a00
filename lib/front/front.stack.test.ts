import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserPath } from '@/dev/browser';
import { startStack, type TestStack } from '@/dev/testing/stack';
import { addCalendarDays, mondayOf, startOfDateIn } from '@/lib/time';

/** The front before the production build, with the sample data: what visitors and browsers see of it. */
let stack: TestStack;
let database: pg.Client;
let browser: Browser;

beforeAll(async () => {
  stack = await startStack();
  database = new pg.Client({ connectionString: stack.env.DATABASE_URL });
  await database.connect();
  browser = await chromium.launch({
    ...{ executablePath: browserPath(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await database?.end();
  await stack?.stop();
});

/** As it comes over the wire: fetch would decompress it and add headers of its own. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { request } = await import('node:http');
  return new Promise<{ status: number; headers: Record<string, string | undefined>; body: Buffer }>(
    (resolve, reject) => {
      const asked = request(`${stack.urls.app}${path}`, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const read = response.headers as Record<string, string | undefined>;
          resolve({ status: response.statusCode ?? 0, headers: read, body: Buffer.concat(chunks) });
        });
      });
      asked.on('error', reject).end();
    },
  );
}
const text = async (path: string) => (await get(path)).body.toString();
/** Changes a company's name past every use case; `tell` says so, as every use case does. */
async function rename(slug: string, name: string, tell: boolean): Promise<void> {
  const { rows } = await database.query(
    'UPDATE companies SET display_name = $2 WHERE slug = $1 RETURNING id',
    [slug, name],
  );
  if (tell) await database.query('SELECT pg_notify($1, $2)', ['facts', JSON.stringify([rows[0].id])]);
}

test('a public page is the same bytes for everybody, in the form they take, with no cookie', async () => {
  const plain = await get('/en-GB/wall');
  const br = await get('/en-GB/wall?utm_source=x', { 'accept-encoding': 'br', cookie: 'a=b' });
  const gz = await get('/en-GB/wall', { 'accept-encoding': 'gzip', 'accept-language': 'nl' });
  expect(plain.status).toBe(200);
  expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
  expect(gunzipSync(gz.body).equals(plain.body)).toBe(true);
  for (const one of [plain, br, gz]) expect(one.headers['set-cookie']).toBeUndefined();
  const head = await get('/en-GB/wall', {}, 'HEAD');
  expect([head.body.length, head.headers['content-length']]).toEqual([0, String(plain.body.length)]);
  const again = await get('/en-GB/wall', { 'if-none-match': `W/"other", ${plain.headers.etag}` });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, plain.headers.etag]);
});

test('every answer has its safety headers, and documents a policy without unsafe-inline', async () => {
  for (const path of ['/en-GB', '/en-GB/sign-in', '/en-GB/nope', '/api/health/live', '/%zz']) {
    const { headers } = await get(path);
    expect([path, headers['x-content-type-options'], headers['x-powered-by']]).toEqual([
      path,
      'nosniff',
      undefined,
    ]);
    if (!headers['content-type']?.startsWith('text/html')) continue;
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe/);
  }
});

test('the way in goes to the reader’s language', async () => {
  const to = async (path: string, language: string) =>
    (await get(path, { 'accept-language': language })).headers.location;
  expect(await to('/', 'nl-BE,nl;q=0.9')).toBe('/nl-NL');
  expect(await to('/?a=1', 'xx')).toBe('/en-GB?a=1');
  expect(await to('/wall?phase=overdue', 'fr')).toBe('/fr-FR/wall?phase=overdue');
});

test('a hydrated control works on a kept page, and the policy refuses nothing', async () => {
  const { rows } = await database.query(`SELECT reference FROM pledges WHERE status = 'published' LIMIT 1`);
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url().includes('csp-report') || !request.url().startsWith(stack.urls.app))
      complaints.push(request.url());
  });
  for (const round of ['rendered', 'kept']) {
    await page.goto(`${stack.urls.app}/en-GB/pledges/${rows[0].reference}`);
    const copy = page.getByRole('button', { name: 'Copy' }).first();
    await copy.click();
    await page.getByRole('button', { name: 'Copied' }).first().waitFor();
    expect([round, await page.evaluate(() => navigator.clipboard.readText())]).toEqual([
      round,
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  }
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('a change that is told is on every page that shows it, at once', async () => {
  for (const name of ['Halden Renamed', 'Halden Coffee']) {
    await rename('halden-coffee', name, true);
    for (const path of [
      '/en-GB',
      '/en-GB/wall',
      '/en-GB/companies/halden-coffee',
      '/api/v1/companies/halden-coffee',
    ]) {
      await expect.poll(() => text(path), { timeout: 5_000, interval: 50 }).toContain(name);
    }
  }
});

test('a change made while the connection was cut is seen as soon as it is back', async () => {
  expect(await text('/en-GB/wall')).toContain('Halden Coffee');
  const admin = new pg.Client({ connectionString: stack.postgres?.adminUrl });
  await admin.connect();
  const { rowCount } = await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'front'`,
  );
  await admin.end();
  expect(rowCount).toBe(1);
  await rename('halden-coffee', 'Halden While Deaf', false);
  await expect
    .poll(() => text('/en-GB/wall'), { timeout: 10_000, interval: 50 })
    .toContain('Halden While Deaf');
  await expect.poll(async () => (await get('/api/health/ready')).status, { timeout: 10_000 }).toBe(200);
  await rename('halden-coffee', 'Halden Coffee', true);
});

test('a change that nobody told is seen within a minute, also on a page that nobody asked for meanwhile', async () => {
  expect(await text('/en-GB/companies/fernwood-bicycles')).toContain('Fernwood Bicycles');
  expect(await text('/nl-NL/companies/fernwood-bicycles')).toContain('Fernwood Bicycles');
  await rename('fernwood-bicycles', 'Fernwood Untold', false);
  const changed = Date.now();
  await expect
    .poll(() => text('/en-GB/companies/fernwood-bicycles'), { timeout: 60_000, interval: 500 })
    .toContain('Fernwood Untold');
  expect(Date.now() - changed).toBeLessThan(60_000);
  expect(await text('/nl-NL/companies/fernwood-bicycles')).toContain('Fernwood Untold'); // the first to ask gets no old page
  await rename('fernwood-bicycles', 'Fernwood Bicycles', true);
}, 90_000);

test('a Monday midnight in a company’s zone passes on a page that is kept', async () => {
  const { rows } = await database.query<{ reference: string; starts: Date }>(
    `SELECT p.reference, t.first_week_starts_at AS starts FROM pledges p JOIN pledge_totals t ON t.pledge_id = p.id
      WHERE p.status = 'published' AND t.first_week_starts_at > now() ORDER BY 2 LIMIT 1`,
  );
  const { reference, starts } = rows[0] as { reference: string; starts: Date };
  expect(starts).toEqual(
    startOfDateIn(addCalendarDays(mondayOf(starts, 'Europe/Amsterdam'), 0), 'Europe/Amsterdam'),
  );
  await stack.advanceClock({ seconds: Math.floor((starts.getTime() - Date.now()) / 1000) - 6 });
  const phase = async () => JSON.parse(await text(`/api/v1/pledges/${reference}`)).phase as string;
  await expect.poll(phase, { timeout: 5_000, interval: 50 }).toBe('scheduled');
  const kept = (await get('/en-GB/wall')).headers.etag;
  // Nobody tells anything: the six seconds pass, and the answers kept a moment ago are over.
  await expect.poll(phase, { timeout: 15_000, interval: 200 }).toBe('pausing_now');
  expect((await get('/en-GB/wall')).headers.etag).not.toBe(kept);
}, 60_000);

test('what is not a request of ours is turned away at the door', async () => {
  const { hostname, port } = new URL(stack.urls.app);
  const say = (lines: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.end(`${lines}\r\n\r\n`));
      let heard = '';
      socket.setEncoding('utf8').on('data', (part) => {
        heard += part;
      });
      socket.on('close', () => resolve(heard.split('\r\n', 1)[0] ?? '')).on('error', reject);
    });
  const host = 'Host: x\r\nConnection: close';
  expect(await say(`GET http://evil.example/ HTTP/1.1\r\n${host}`)).toContain(' 400 ');
  expect(await say(`GET //evil.example HTTP/1.1\r\n${host}`)).toContain(' 400 ');
  expect(await say(`GET /en-GB/%00 HTTP/1.1\r\n${host}`)).toContain(' 400 ');
  expect(await say(`GET / HTTP/1.1\r\n${host}\r\nX-Long: ${'a'.repeat(20_000)}`)).toContain(' 431 ');
  expect(await say(`TRACE / HTTP/1.1\r\n${host}`)).toContain(' 405 ');
  expect(await say(`POST /en-GB HTTP/1.1\r\n${host}\r\nContent-Length: 9999999`)).toContain(' 413 ');
  expect(await say(`POST /en-GB HTTP/1.1\r\n${host}\r\nTransfer-Encoding: chunked\r\n\r\n0`)).toContain(
    ' 411 ',
  );
});

test('memory stays bounded when everybody searches for something else', async () => {
  const resident = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${stack.web.pid}/status`, 'utf8'))?.[1]) / 1024;
  const search = async (from: number, to: number) => {
    for (let i = from; i < to; i += 8) {
      const paths = Array.from({ length: 8 }, (_, j) => `/en-GB/wall?q=search-${i + j}`);
      for (const { status } of await Promise.all(paths.map((path) => get(path)))) expect(status).toBe(200);
    }
  };
  await search(0, 300);
  const warm = resident();
  await search(300, 1300);
  expect(resident() - warm).toBeLessThan(250); // megabytes; what is kept is bounded to 96
}, 240_000);
