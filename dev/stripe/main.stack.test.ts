import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientOf } from './testing/bench';

let dataDir: string;
let port: number;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'stand-in-main-'));
  port = await freePort();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return free;
}

async function start(): Promise<ChildProcess> {
  const env = { ...process.env, STRIPE_PORT: String(port), DATA_DIR: dataDir };
  const main = path.join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const said of child.stdout ?? []) if (String(said).includes('listens on')) break;
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill(signal);
  const [code] = await gone;
  return code;
}

it('loses nothing it has acknowledged when it is killed while writing', async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const child = await start();
    const stripe = clientOf(port, { maxNetworkRetries: 0 });
    let killed = false;
    const writing = (async () => {
      while (!killed) {
        const customer = await stripe.customers.create({ name: 'x'.repeat(500) }).catch(() => null);
        if (customer) acknowledged.push(customer.id);
      }
    })();
    await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(20 * (round + 1));
    await end(child, 'SIGKILL');
    killed = true;
    await writing;
  }
  const child = await start();
  const kept = await clientOf(port).customers.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
  expect(kept.map((one) => one.id)).toEqual(expect.arrayContaining(acknowledged));
  expect(await end(child, 'SIGTERM')).toBe(0);
});
