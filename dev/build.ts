import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { candidates, isUsed, onlyBuilder } from './build-folder';
import { run } from './processes';
import { ROOT } from './settings';
import { TEST_SETTINGS } from './testing/settings';

/** Everything a build is made from; tests and the stack itself are not. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'generated',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
];
const MARK = 'built-from';

/**
 * What the build would be made from, as a hash of the files' contents: the same commit gives the same, and so
 * does a downloaded copy without git; a changed file does not.
 */
export function sourceHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    for (const file of filesIn(source)) hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** A build reaches no service and keeps no setting: it is the same for every stack that runs it. */
function buildEnvironment(): Record<string, string> {
  const nowhere = 'postgresql://build:build@127.0.0.1:9/build';
  return { ...TEST_SETTINGS, DEMO: '1', DATABASE_URL: nowhere, MIGRATE_DATABASE_URL: nowhere };
}

function isBuilt(distDir: string): boolean {
  const mark = join(ROOT, distDir, MARK);
  return existsSync(mark) && readFileSync(mark, 'utf8') === sourceHash();
}

/**
 * Builds for production into `distDir`.
 * @param detail gets each line of the build's output
 * @throws Error with the last lines when the build fails, or when `signal` aborts it
 */
async function build(distDir: string, detail: (line: string) => void, signal?: AbortSignal): Promise<void> {
  rmSync(join(ROOT, distDir, MARK), { force: true });
  const from = sourceHash();
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const building = run('build', process.execPath, [next, 'build'], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...buildEnvironment(),
      NODE_ENV: 'production',
      NEXT_DIST_DIR: distDir,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [building.child.stdout, building.child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = text.split('\n').filter((line) => line.trim());
      output.push(...lines);
      for (const line of lines) detail(line);
    });
  }
  const end = () => building.stop();
  signal?.addEventListener('abort', end);
  const code = await building.exited;
  signal?.removeEventListener('abort', end);
  if (code !== 0) throw new Error(`The build failed (${code}):\n${output.slice(-40).join('\n')}`);
  writeFileSync(join(ROOT, distDir, MARK), from);
}

/**
 * Builds unless there is a build of these very sources. A build that another process serves is left alone: a new one
 * goes beside it.
 * @param detail gets each line of the build's output
 * @returns the folder that holds it: `NEXT_DIST_DIR`, or `.next` or one beside it
 */
export async function ensureBuild(detail: (line: string) => void, signal?: AbortSignal): Promise<string> {
  return onlyBuilder(async () => {
    const built = candidates().find((distDir) => isBuilt(distDir));
    if (built) return built;
    const free = candidates().find((distDir) => !isUsed(distDir));
    if (!free)
      throw new Error(`Every build folder is in use (${candidates().join(', ')}): stop one of the stacks.`);
    await build(free, detail, signal);
    return free;
  }, signal);
}

/** Whether there is a whole build of the sources as they are. */
export function hasBuild(): boolean {
  return candidates().some((distDir) => isBuilt(distDir));
}

function filesIn(source: string): string[] {
  const path = join(ROOT, source);
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(source)) return [source];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(db\.|stack\.)?test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}
