import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalProcess } from './processes';
import { ROOT } from './settings';

const USER = 'used-by-';

/** Folders a build may go to: the chosen one, or with none chosen as many as builds are served at once. */
export function candidates(): string[] {
  return process.env.NEXT_DIST_DIR ? [process.env.NEXT_DIST_DIR] : ['.next', '.next-2', '.next-3', '.next-4'];
}

/**
 * Notes that this process serves the build in `distDir`, so that nobody builds over it.
 * @returns takes the note back
 */
export function holdBuild(distDir: string): () => void {
  const note = join(ROOT, distDir, `${USER}${process.pid}`);
  writeFileSync(note, '');
  return () => rmSync(note, { force: true });
}

/** Whether another living process serves the build in `distDir`. */
export function isUsed(distDir: string): boolean {
  const folder = join(ROOT, distDir);
  if (!existsSync(folder)) return false;
  return readdirSync(folder)
    .filter((name) => name.startsWith(USER))
    .some((name) => signalProcess(Number(name.slice(USER.length)), 0));
}

/** Runs `act` while no other process builds this project; waits for one that does. */
export async function onlyBuilder<T>(act: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const lock = join(ROOT, '.next-building');
  while (!take(lock)) await sleep(300, undefined, { signal });
  try {
    return await act();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** A folder is made by exactly one of two; one whose maker is gone is taken over. */
function take(lock: string): boolean {
  const owner = join(lock, 'pid');
  try {
    mkdirSync(lock);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch {
    if (isAbandoned(lock, owner)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isAbandoned(lock: string, owner: string): boolean {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
  // Without an owner it was made a moment ago, or its maker died in that moment.
  return pid > 1 ? !signalProcess(pid, 0) : Date.now() - made > 10_000;
}
