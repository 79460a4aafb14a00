/** Starts `npm run demo` as a person would, for the tests of the command itself. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StackSettings } from '../settings';

export interface DemoProcess {
  readonly npm: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** Resolves with the milliseconds it took to be ready and say so to the end. @throws Error with the output when it ends before */
  ready: Promise<number>;
  /** The exit code, or the signal. */
  exited: Promise<number | string>;
  /** SIGTERM to npm, and its end. Resolves with the milliseconds it took. */
  terminate(): Promise<number>;
}

export function startDemo(options: {
  root: string;
  dataDir: string;
  ports: StackSettings['ports'];
  args?: string[];
}): DemoProcess {
  const { root, dataDir, ports, args = [] } = options;
  const begun = Date.now();
  const variables = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const npm = spawn('npm', ['run', 'demo', ...(args.length > 0 ? ['--', ...args] : [])], {
    cwd: root,
    env: { ...withoutSettings(process.env), ...variables, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exited = new Promise<number | string>((resolve) => {
    npm.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const ready = new Promise<number>((resolve, reject) => {
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes('Ctrl-C stops everything')) resolve(Date.now() - begun);
      });
    }
    exited.then((code) => reject(new Error(`The demo ended with ${code}:\n${output}`)));
  });
  ready.catch(() => {}); // whoever waits for it still gets it
  return {
    npm,
    output: () => output,
    ready,
    exited,
    terminate: async () => {
      const told = Date.now();
      npm.kill('SIGTERM');
      await exited;
      return Date.now() - told;
    },
  };
}

/** What a test runner or a developer's shell has set must not decide what the demo does. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours =
    /^(DATABASE_URL|MIGRATE_DATABASE_URL|SMTP_URL|STRIPE_|APP_URL|NODE_ENV|VITEST|E2E_|npm_lifecycle)/;
  const kept = Object.entries(env).filter(([name]) => !ours.test(name));
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}

/**
 * Processes that belong to a stack on this folder: by their environment (DATA_DIR is inherited), or by their
 * arguments (Postgres gets no environment of ours). Linux only. Waits up to `patienceMs` for there to be none.
 */
export async function leftovers(dataDir: string, patienceMs = 0): Promise<string[]> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = processesOf(dataDir);
    if (found.length === 0 || Date.now() >= deadline) return found;
    await sleep(100);
  }
}

function processesOf(dataDir: string): string[] {
  const needles = [`DATA_DIR=${dataDir}\0`, clusterOf(dataDir)];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const [environment, args] = ['environ', 'cmdline'].map((file) => read(`/proc/${pid}/${file}`));
      const ours = environment?.includes(needles[0]!) || args?.includes(needles[1]!);
      return ours ? [`${pid} ${args?.replaceAll('\0', ' ')}`] : [];
    });
}

/** Where the cluster lies: inside, or outside when root's folder is closed. */
function clusterOf(dataDir: string): string {
  return read(`${dataDir}/postgres/place`).trim() || `${dataDir}/postgres/cluster`;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Copies a folder by hard links where the disk allows, so that it is quick and still lies where it is. */
export function linkCopy(from: string, to: string): void {
  if (spawnSync('cp', ['-al', from, to]).status !== 0) spawnSync('cp', ['-a', from, to]);
}
