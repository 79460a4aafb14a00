import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Running, run } from './processes';
import { ROOT } from './settings';

export interface AppProcess extends Running {
  readonly logFile: string;
}

export interface RunOptions {
  env: Record<string, string>;
  logDir: string;
  /** Ends it early. */
  signal?: AbortSignal;
  /** Starts it anew whenever one of its files changes. */
  watch?: boolean;
}

/**
 * Starts one of the product's own programs by the Node that runs this, and waits until it says `ready:`.
 * Its output goes to a file; `tee` also shows it.
 * @throws Error with the last lines it wrote, when it ends before it is ready
 */
export async function startApp(
  name: string,
  args: string[],
  options: RunOptions & { tee?: (line: string) => void; patienceMs?: number },
): Promise<AppProcess> {
  const running = runScript(name, args, options);
  const patience = options.patienceMs ?? 120_000;
  const outcome = await endingOn(options.signal, running, () =>
    Promise.race([
      running.ready.then(() => 'ready' as const),
      running.exited.then((code) => `it ended with ${code}`),
      sleep(patience, `it was not ready within ${patience / 1000} s`, { ref: false }),
    ]),
  );
  if (outcome === 'ready') return running;
  await running.stop();
  throw new Error(`${name} did not start: ${outcome}.\n${lastLines(running.logFile)}`);
}

/** Runs one of the product's own programs to its end. @throws Error with the last lines, unless it exits 0 */
export async function runToEnd(name: string, args: string[], options: RunOptions): Promise<void> {
  const running = runScript(name, args, options);
  const code = await endingOn(options.signal, running, () => running.exited);
  if (code !== 0) throw new Error(`${name} failed (${code}).\n${lastLines(running.logFile)}`);
}

/** The end of a log, for a message. */
export function lastLines(file: string, count = 20): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** While one waits for a program, an abort ends it; later its owner does. */
async function endingOn<T>(
  signal: AbortSignal | undefined,
  running: Running,
  wait: () => Promise<T>,
): Promise<T> {
  const end = () => void running.stop();
  signal?.addEventListener('abort', end);
  try {
    return await wait();
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

const WATCH = ['--watch', '--watch-preserve-output'];

function runScript(
  name: string,
  args: string[],
  { env, logDir, tee, watch }: RunOptions & { tee?: (line: string) => void },
): AppProcess & { ready: Promise<void> } {
  mkdirSync(logDir, { recursive: true });
  const logFile = join(logDir, `${name}.log`);
  const log = createWriteStream(logFile, { flags: 'a' });
  const running = run(name, process.execPath, [...(watch ? WATCH : []), '--import', 'tsx', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = new Promise<void>((done) => log.once('close', done));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [running.child.stdout, running.child.stderr]) {
      let rest = '';
      stream?.setEncoding('utf8').on('data', (text: string) => {
        log.write(text);
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (line.startsWith('ready:')) resolve();
          tee?.(line);
        }
      });
    }
  });
  running.child.once('close', () => log.end());
  // Whoever waits for the end may read the log: it is complete by then.
  const exited = running.exited.then(async (code) => {
    if (running.pid === 0) log.end();
    await written;
    return code;
  });
  return { ...running, exited, logFile, ready };
}
