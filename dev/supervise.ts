/** What runs until it is told to stop, or until a part of it breaks. */
export interface Supervised {
  broken: Promise<string>;
  stop(): Promise<void>;
}

/** Everything must be gone within ten seconds of the signal; this is the last resort before that. */
const LAST_RESORT = 9_500;

/**
 * Runs a stack until Ctrl-C, SIGTERM, SIGHUP, the end of the npm that started it, or a broken part; then stops it
 * and exits. A signal while it still starts aborts the start. Parts that outlive this process are ended by their
 * leashes.
 */
export async function supervise(start: (signal: AbortSignal) => Promise<Supervised>): Promise<never> {
  const abort = new AbortController();
  const told = new Promise<string>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        abort.abort();
        resolve(name);
        setTimeout(() => process.exit(1), LAST_RESORT).unref();
      });
    }
    whenOrphaned(() => {
      abort.abort();
      resolve('the end of npm');
    });
  });
  let running: Supervised;
  try {
    running = await start(abort.signal);
  } catch (error) {
    if (!abort.signal.aborted) console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exit(abort.signal.aborted ? 0 : 1);
  }
  const reason = await Promise.race([
    told.then((why) => ({ why, failed: false })),
    running.broken.then((why) => ({ why, failed: true })),
  ]);
  console.log(reason.failed ? `\n${reason.why}. Stopping the rest.` : '\nStopping.');
  await running.stop();
  process.exit(reason.failed ? 1 : 0);
}

/** npm passes signals on, but cannot when it is killed: then this process gets another parent. */
function whenOrphaned(act: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 500);
  timer.unref();
}
