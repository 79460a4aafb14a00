/** A whole stack for tests: throw-away data, free ports, the production build, sample people. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from '../build';
import { advanceClock, type Clock, type Step } from '../control/clock';
import { freePorts } from '../ports';
import { removePlace } from '../postgres/place';
import type { StackSettings } from '../settings';
import { type Stack, startStackWith } from '../stack';

export interface TestStack extends Stack {
  readonly dataDir: string;
  readonly ports: StackSettings['ports'];
  /** Moves the product's clock of this stack; web and worker hear of it at once. */
  advanceClock(step: Step): Promise<Clock>;
}

/**
 * Builds if needed, and starts Postgres, migrations, mailbox, Stripe stand-in, sample data, worker and web.
 * `stop()` also removes the data. For fault tests, `web`, `worker` and `postgres` carry `pid` and `kill()`
 * (SIGKILL), and `startWeb()`, `startWorker()` and `restartPostgres()` bring a new one up on the same data.
 * @param options.durable Postgres that survives a kill (fsync on); default false
 * @param options.dataDir data to go on with, kept by `stop()`; default a folder of its own
 */
export async function startStack(
  options: {
    durable?: boolean;
    seed?: boolean;
    dataDir?: string;
    ports?: StackSettings['ports'];
    env?: Record<string, string>;
  } = {},
): Promise<TestStack> {
  const distDir = await ensureBuild((line) => {
    if (process.env.STACK_VERBOSE) console.log(line);
  });
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'quietweek-stack-'));
  const ports = options.ports ?? (await stackPorts());
  const stack = await startStackWith({
    settings: { dataDir, ports, realStripe: false },
    web: { distDir },
    durable: options.durable ?? false,
    seed: options.seed ?? true,
    env: { LOG_LEVEL: 'info', ...options.env },
    say: (line) => {
      if (process.env.STACK_VERBOSE) console.log(line);
    },
  });
  return Object.assign(stack, {
    dataDir,
    ports,
    advanceClock: (step: Step) => advanceClock(stack.env.MIGRATE_DATABASE_URL ?? '', step),
    stop: afterwards(stack.stop, () => {
      if (options.dataDir) return;
      removePlace(join(dataDir, 'postgres'));
      rmSync(dataDir, { recursive: true, force: true });
    }),
  });
}

/** Five free ports under their variables' names. */
export async function stackPorts(): Promise<StackSettings['ports']> {
  const [PORT = 0, MAILBOX_PORT = 0, SMTP_PORT = 0, STRIPE_PORT = 0, POSTGRES_PORT = 0] = await freePorts(5);
  return { PORT, MAILBOX_PORT, SMTP_PORT, STRIPE_PORT, POSTGRES_PORT };
}

function afterwards(stop: () => Promise<void>, clear: () => void): () => Promise<void> {
  return async () => {
    await stop();
    clear();
  };
}
