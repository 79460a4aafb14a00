import { log } from '@/lib/log';
import { seconds } from '@/lib/time';

/** Longest that a process may take to finish what it has begun; then it ends anyway. */
const PATIENCE = seconds(4.5);

/**
 * Runs a process of ours: starts it, and on SIGTERM or SIGINT stops it once, within five seconds.
 * @param start returns how to stop; an error it throws is printed as its sentence, and the process exits 1
 */
export async function runProcess(name: string, start: () => Promise<() => Promise<void>>): Promise<void> {
  let stopping = false;
  let stop = async () => {};
  const end = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), PATIENCE).unref();
    log.info({ signal }, `${name} stops`);
    await stop().catch((error) => log.error({ err: error }, `${name} did not stop cleanly`));
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
  // A promise that nobody awaits is a bug, not a reason to drop every request under way.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
  try {
    stop = await start();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
