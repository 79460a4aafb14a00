import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../prisma/migrate';
import type { AppProcess } from './app-processes';
import { stackEnvironment } from './environment';
import { assertPortFree } from './ports';
import type { Postgres } from './postgres/start';
import { ensureSecrets } from './secrets';
import { seedOnce } from './seed';
import type { StackSettings } from './settings';
import { type Closers, startDatabase, startProduct, startServices, Watch } from './stack-parts';

/** For a person who watches: days at a bank become half a minute. */
export const STRIPE_TIMING = { debitSettlesAfterMs: 30_000, refundFinishesAfterMs: 5_000 };

export interface StackOptions {
  settings: StackSettings;
  /** Folder of the production build (below the project), or `dev` for Next's development server. */
  web: { distDir: string } | 'dev';
  /** `false` turns fsync off: only for stacks that are thrown away. */
  durable: boolean;
  /** Fills in the sample companies, people and beneficiaries. */
  seed: boolean;
  /** Progress for a person. */
  say(line: string): void;
  /** Output of web and worker, line by line, as it comes. */
  tee?: (line: string) => void;
  /** After how long the stand-in answers a SEPA debit or a refund by itself; without it, only when told. */
  stripeTiming?: { debitSettlesAfterMs: number; refundFinishesAfterMs: number };
  /** Further settings for web and worker. */
  env?: Record<string, string>;
}

export interface Stack {
  readonly urls: { app: string; mailbox: string; control: string; stripe?: string };
  /** All settings that web and worker run with. */
  readonly env: Record<string, string>;
  readonly logDir: string;
  /** Absent when a database of one's own is used. */
  readonly postgres: Postgres | undefined;
  /** The one that runs now: another after `startWeb()`. */
  readonly web: AppProcess;
  readonly worker: AppProcess;
  startWeb(): Promise<AppProcess>;
  startWorker(): Promise<AppProcess>;
  restartPostgres(): Promise<Postgres>;
  /** Resolves with a sentence when web, worker or Postgres ends without being asked. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts everything the product needs, and the product: Postgres, migrations, mailbox, Stripe stand-in, sample
 * data, worker, web. When a step fails or `signal` aborts, what was started is stopped again.
 */
export async function startStackWith(options: StackOptions, signal?: AbortSignal): Promise<Stack> {
  const closers: Closers = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return await startInOrder(options, closers, stop, signal);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startInOrder(
  options: StackOptions,
  closers: Closers,
  stopAll: () => Promise<void>,
  signal?: AbortSignal,
): Promise<Stack> {
  const { settings, say } = options;
  const { dataDir, ports } = settings;
  const logDir = join(dataDir, 'logs');
  for (const [variable, port] of Object.entries(ports)) {
    if (variable === 'POSTGRES_PORT') continue; // one left behind by a killed stack is ended first
    await assertPortFree(port, variable);
  }
  const secrets = ensureSecrets(dataDir);
  mkdirSync(join(dataDir, 'files'), { recursive: true });
  const watch = new Watch();

  if (!settings.database) say('Starting PostgreSQL');
  const embedded = settings.database ? undefined : await startDatabase(options, secrets, closers, watch);
  const database = settings.database ?? embedded!.urls;
  signal?.throwIfAborted();
  const applied = await migrate(database);
  if (applied.length > 0) say(`Applied ${applied.length} migrations`);
  signal?.throwIfAborted();

  const services = await startServices(options, secrets, database, closers);
  const env = { ...stackEnvironment(settings, secrets, database), ...options.env };
  const run = { env, logDir, signal };
  if (options.seed) {
    say('Filling in sample data');
    await seedOnce(dataDir, database.databaseUrl, run);
    signal?.throwIfAborted();
  }
  say('Starting web and worker');
  const product = await startProduct(options, run, closers, watch);
  signal?.throwIfAborted();

  return {
    urls: { app: product.url, control: `${services.mailbox}/control`, ...services },
    env,
    logDir,
    get postgres() {
      return embedded?.part.now;
    },
    get web() {
      return product.parts.web!;
    },
    get worker() {
      return product.parts.worker!;
    },
    startWeb: product.startWeb,
    startWorker: product.startWorker,
    restartPostgres: () =>
      embedded?.restart() ?? Promise.reject(new Error('There is no embedded PostgreSQL')),
    broken: watch.broken,
    stop: async () => {
      watch.stop();
      await stopAll();
    },
  };
}
