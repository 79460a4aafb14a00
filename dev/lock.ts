import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signalProcess } from './processes';

/**
 * One stack per DATA_DIR. A file left behind by a killed one does not hold.
 * @returns gives the folder free again
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'stack.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (pid > 1 && pid !== process.pid && signalProcess(pid, 0) && isStack(pid)) {
    throw new Error(
      `The data in ${dataDir} are in use: a stack with process id ${pid} runs on them. ` +
        'Stop it, or choose another folder with DATA_DIR=FOLDER (and other ports).',
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

/** After a restart of the machine the number may belong to anything. */
function isStack(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return /dev\/(demo|dev)\.ts/.test(stdout ?? '');
}
