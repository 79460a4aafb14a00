import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureBuild } from './build';
import { removePlace } from './postgres/place';
import { ROOT, type StackSettings } from './settings';
import { type DemoProcess, leftovers, linkCopy, startDemo } from './testing/demo-process';
import { stackPorts } from './testing/stack';

let dataDir: string;
let ports: StackSettings['ports'];
const running: DemoProcess[] = [];

beforeAll(async () => {
  await ensureBuild(() => {});
}, 600_000);
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'quietweek-demo-'));
  ports = await stackPorts();
});
afterEach(async () => {
  for (const demo of running.splice(0)) await demo.terminate();
  removePlace(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
});

function start(options: { root?: string; dataDir?: string; args?: string[] } = {}): DemoProcess {
  const demo = startDemo({ root: ROOT, dataDir, ports, ...options });
  running.push(demo);
  return demo;
}
const url = (name: keyof StackSettings['ports'], path: string) => `http://127.0.0.1:${ports[name]}${path}`;
/** A busy machine may be late with one answer; a broken site is late with all. */
const answers = (path: string) =>
  expect.poll(async () => (await fetch(url('PORT', path))).status, { timeout: 30_000 }).toBe(200);
/** Fifteen seconds are meant for a machine that does nothing else: 1, or how many times over it is asked for. */
const busyness = () => Math.max(1, loadavg()[0]! / availableParallelism());
const json = async (name: keyof StackSettings['ports'], path: string, init?: RequestInit) =>
  (await fetch(url(name, path), init)).json();

test('it comes up, says where and as whom, keeps its data over a restart, and SIGTERM leaves nothing', async () => {
  const first = start();
  await first.ready;
  for (const port of [ports.PORT, ports.MAILBOX_PORT, ports.STRIPE_PORT, ports.POSTGRES_PORT]) {
    expect(first.output()).toContain(`127.0.0.1:${port}`);
  }
  expect(first.output()).toMatch(/Sign in as[\s\S]*@[\s\S]*administrator/);
  await answers('/api/health/ready');
  await answers('/en-GB');
  await nodemailer
    .createTransport(`smtp://127.0.0.1:${ports.SMTP_PORT}`)
    .sendMail({ from: 'a@sample.example', to: 'b@sample.example', subject: 'Still here', text: 'Yes' });
  const clock = await json('MAILBOX_PORT', '/control/clock', { method: 'POST', body: '{"seconds":86400}' });
  expect(clock.offsetSeconds).toBe(86_400);
  const secrets = readFileSync(join(dataDir, 'secrets.json'), 'utf8');
  expect(await first.terminate()).toBeLessThan(10_000);
  expect(await leftovers(dataDir)).toEqual([]);

  const second = start();
  expect(await second.ready).toBeLessThan(15_000 * busyness());
  expect(JSON.stringify(await json('MAILBOX_PORT', '/api/v1/messages'))).toContain('Still here');
  expect((await json('MAILBOX_PORT', '/control/clock')).offsetSeconds).toBe(86_400);
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe(secrets);
  await second.terminate();

  const third = start({ args: ['--reset'] });
  await third.ready;
  expect((await json('MAILBOX_PORT', '/control/clock')).offsetSeconds).toBe(0);
  expect(JSON.stringify(await json('MAILBOX_PORT', '/api/v1/messages'))).not.toContain('Still here');
}, 600_000);

test('a taken port is named, with the variable that moves it', async () => {
  for (const name of Object.keys(ports) as (keyof typeof ports)[]) {
    const squatter = createServer();
    await new Promise<void>((done) => squatter.listen(ports[name], '127.0.0.1', done));
    const demo = start();
    expect(await demo.exited).toBe(1);
    expect(demo.output()).toMatch(new RegExp(`Port ${ports[name]} is taken[\\s\\S]*${name}=NUMBER`));
    await new Promise((done) => squatter.close(done));
  }
  expect(await leftovers(dataDir, 2_000)).toEqual([]);
});

test('a second start on the same data is refused while the first runs', async () => {
  await start().ready;
  const other = startDemo({ root: ROOT, dataDir, ports: await stackPorts() });
  expect(await other.exited).toBe(1);
  expect(other.output()).toMatch(/in use.*process id \d+[\s\S]*DATA_DIR/);
});

test('when its supervisor is killed, nothing is left, and the next start recovers', async () => {
  const first = start();
  await first.ready;
  process.kill(Number(readFileSync(join(dataDir, 'stack.pid'), 'utf8')), 'SIGKILL');
  await first.exited;
  expect(await leftovers(dataDir, 8_000)).toEqual([]);
  await start().ready;
  await answers('/api/health/ready');
});

test('a part that breaks ends the rest, says which, and exits with a failure', async () => {
  const demo = start();
  await demo.ready;
  const [worker] = (await leftovers(dataDir)).filter((line) => line.includes('server/worker.ts'));
  process.kill(Number(worker?.split(' ')[0]), 'SIGKILL');
  expect(await demo.exited).toBe(1);
  expect(demo.output()).toContain('The worker ended unexpectedly');
  expect(await leftovers(dataDir, 2_000)).toEqual([]);
});

const rootWithGit = process.getuid?.() === 0 && existsSync(join(ROOT, '.git'));
test.runIf(rootWithGit)('root can run it from a clone under a closed folder', async () => {
  const closed = mkdtempSync(join(tmpdir(), 'quietweek-closed-')); // mode 0700: the postgres user cannot enter
  const root = join(closed, 'clone');
  const inside = join(root, '.data');
  try {
    copyProject(root, await ensureBuild(() => {}));
    const demo = start({ root, dataDir: inside });
    await demo.ready;
    await answers('/api/health/ready');
    expect(existsSync(join(inside, 'postgres/cluster'))).toBe(false);
    await demo.terminate();
    expect(await leftovers(inside)).toEqual([]);
  } finally {
    for (const demo of running.splice(0)) await demo.terminate();
    removePlace(join(inside, 'postgres'));
    rmSync(closed, { recursive: true, force: true });
  }
});

/** The tree as it is, its build included: building once more would take minutes and prove nothing here. */
function copyProject(root: string, distDir: string): void {
  mkdirSync(root);
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const path of stdout.split('\0').filter((file) => file && existsSync(join(ROOT, file)))) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    cpSync(join(ROOT, path), join(root, path));
  }
  for (const folder of ['node_modules', 'generated', distDir])
    linkCopy(join(ROOT, folder), join(root, folder));
}
