/**
 * `npm run bench`: what the product's speed is, as ratios of things measured in the same run on the same machine;
 * absolute figures say more about the machine. Takes some minutes: a hundred thousand pledges are made up first.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../prisma/migrate';
import { startApp } from '../app-processes';
import { freePorts } from '../ports';
import { databaseUrls, ensureDatabase } from '../postgres/databases';
import { ROOT } from '../settings';
import { startStack, type TestStack } from '../testing/stack';
import { generate } from './generate';
import { load } from './load';

const SIZES = [1_000, 100_000];
const CONNECTIONS = 32;

const work = mkdtempSync(join(tmpdir(), 'quietweek-bench-'));
console.log('Starting a stack');
const stack = await startStack({ durable: true, env: { LOG_LEVEL: 'error' } });
try {
  await keptWall(stack);
  await writes(stack);
  for (const size of SIZES) await queries(stack, size);
} finally {
  await stack.stop();
  rmSync(work, { recursive: true, force: true });
}

/** The kept wall against a bare server with the same bytes, turn by turn, so that both meet the same machine. */
async function keptWall({ urls }: TestStack): Promise<void> {
  const wall = `${urls.app}/en-GB/wall`;
  const response = await fetch(wall, { headers: { 'accept-encoding': 'br' } });
  const plain = Buffer.from(await response.arrayBuffer()); // fetch has decompressed it; the length is in the header
  const length = Number(response.headers.get('content-length'));
  const headers: Record<string, string> = {};
  for (const [name, value] of response.headers)
    if (!['date', 'connection', 'keep-alive'].includes(name)) headers[name] = value;
  writeFileSync(join(work, 'body'), plain.subarray(0, length)); // any bytes of that length
  writeFileSync(join(work, 'headers'), JSON.stringify(headers));
  const [port = 0] = await freePorts(1);
  const args = ['dev/bench/bare-server.ts', join(work, 'body'), join(work, 'headers'), String(port)];
  const bare = await startApp('bare', args, { env: {}, logDir: work });
  try {
    let [kept, least] = [0, 0];
    for (let turn = 0; turn < 5; turn += 1) {
      least = Math.max(
        least,
        (await load(`http://127.0.0.1:${port}/`, CONNECTIONS, 2_000)).requestsPerSecond,
      );
      kept = Math.max(kept, (await load(wall, CONNECTIONS, 2_000)).requestsPerSecond);
    }
    line(
      `kept wall page (${length} bytes compressed)`,
      kept,
      'requests/s',
      kept / least,
      `a bare node:http server (${least.toFixed(0)}/s)`,
    );
  } finally {
    await bare.stop();
  }
}

async function writes({ env }: TestStack): Promise<void> {
  const { inserts, signed, webhooks } = await inProcess<Record<'inserts' | 'signed' | 'webhooks', number>>(
    'dev/bench/measure-writes.ts',
    env,
  );
  const against = `a single-row insert (${inserts.toFixed(0)}/s)`;
  line('signatures', signed, '/s', signed / inserts, against);
  line('webhooks acknowledged, over HTTP', webhooks, '/s', webhooks / inserts, against);
}

async function queries(stack: TestStack, size: number): Promise<void> {
  const adminUrl = stack.postgres?.adminUrl ?? '';
  const name = `bench_${size}`;
  await ensureDatabase(adminUrl, name);
  const passwordOf = (url = '') => decodeURIComponent(new URL(url).password);
  const urls = databaseUrls(adminUrl, name, {
    owner: passwordOf(stack.env.MIGRATE_DATABASE_URL),
    app: passwordOf(stack.env.DATABASE_URL),
  });
  await migrate(urls);
  const begun = performance.now();
  await generate(urls.databaseUrl, { pledges: size });
  const seconds = (performance.now() - begun) / 1000;
  console.log(`\n${size.toLocaleString('en')} pledges (made up in ${seconds.toFixed(0)} s)`);
  const owner = new pg.Client({ connectionString: urls.migrateDatabaseUrl });
  await owner.connect();
  await owner.query('VACUUM (ANALYZE)');
  await owner.end();
  const { lookup, times } = await inProcess<{ lookup: number; times: Record<string, number> }>(
    'dev/bench/measure-queries.ts',
    { ...stack.env, DATABASE_URL: urls.databaseUrl },
  );
  for (const [what, time] of Object.entries(times)) {
    line(what, time, 'ms', time / lookup, `a primary-key lookup (${lookup.toFixed(2)} ms)`);
  }
}

function line(what: string, value: number, unit: string, ratio: number, against: string): void {
  const figure = unit === 'ms' ? value.toFixed(2) : value.toFixed(0);
  console.log(
    `${what.padEnd(46)} ${figure.padStart(7)} ${unit.padEnd(10)} ${ratio.toFixed(2).padStart(7)} x ${against}`,
  );
}

/** Runs a measuring program to its end and reads the JSON of its last line. */
function inProcess<Figures>(script: string, env: Record<string, string>): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      const last = said.trim().split('\n').at(-1) ?? '';
      if (code === 0) resolve(JSON.parse(last) as Figures);
      else reject(new Error(`${script} ended with ${code}: ${last}`));
    });
  });
}
