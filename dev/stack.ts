import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../prisma/migrate';
import { type AppProcess, startApp } from './app-processes';
import { holdBuild } from './build-folder';
import { controlRoutes } from './control/routes';
import { local, stackEnvironment } from './environment';
import { type Mailbox, startMailbox } from './mailbox/server';
import { assertPortFree } from './ports';
import { databaseUrls, ensureDatabase, ensureRoles } from './postgres/databases';
import { type Postgres, startPostgres } from './postgres/start';
import { ensureSecrets } from './secrets';
import { seedOnce } from './seed';
import type { StackSettings } from './settings';
import { startStripeStandIn } from './stripe/server';

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
  postgres?: Postgres;
  web: AppProcess;
  worker: AppProcess;
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
  const closers: (() => Promise<void>)[] = [];
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
  closers: (() => Promise<void>)[],
  stop: () => Promise<void>,
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

  const stack = {} as { -readonly [K in keyof Stack]: Stack[K] };
  const passwords = { owner: secrets.ownerPassword, app: secrets.appPassword };
  let stopping = false;
  const broken = Promise.withResolvers<string>();
  const watch = (name: string, running: { exited: Promise<unknown> }, current: () => unknown) => {
    running.exited.then((code) => {
      if (!stopping && current() === running) broken.resolve(`${name} ended unexpectedly (${code})`);
    });
  };

  const bootPostgres = async () => {
    const postgres = await startPostgres({
      dataDir: join(dataDir, 'postgres'),
      port: ports.POSTGRES_PORT,
      durable: options.durable,
    });
    stack.postgres = postgres;
    watch('PostgreSQL', postgres, () => stack.postgres);
    return postgres;
  };

  let database = settings.database;
  if (!database) {
    say('Starting PostgreSQL');
    const postgres = await bootPostgres();
    closers.push(async () => stack.postgres?.stop());
    signal?.throwIfAborted();
    await ensureRoles(postgres.adminUrl, passwords);
    await ensureDatabase(postgres.adminUrl, 'quietweek');
    database = databaseUrls(postgres.adminUrl, 'quietweek', passwords);
  }
  const env = { ...stackEnvironment(settings, secrets, database), ...options.env };
  const applied = await migrate(database);
  if (applied.length > 0) say(`Applied ${applied.length} migrations`);
  signal?.throwIfAborted();

  const mailbox: Mailbox = await startMailbox({
    dataDir: join(dataDir, 'mail'),
    port: ports.MAILBOX_PORT,
    smtpPort: ports.SMTP_PORT,
    extra: controlRoutes({ migrateDatabaseUrl: database.migrateDatabaseUrl }),
  });
  closers.push(() => mailbox.stop());
  if (!settings.realStripe) {
    const hooks = `${local(ports.PORT)}/api/stripe`;
    const standIn = await startStripeStandIn({
      port: ports.STRIPE_PORT,
      dataDir: join(dataDir, 'stripe'),
      webhooks: [
        { url: `${hooks}/webhook`, secret: secrets.stripeWebhook, connect: false },
        { url: `${hooks}/connect-webhook`, secret: secrets.stripeConnectWebhook, connect: true },
      ],
      ...options.stripeTiming,
    });
    closers.push(() => standIn.close());
  }
  signal?.throwIfAborted();
  if (options.seed) {
    say('Filling in sample data');
    await seedOnce(dataDir, database.databaseUrl, { env, logDir, signal });
    signal?.throwIfAborted();
  }

  const { tee } = options;
  const webEnv = options.web === 'dev' ? env : { ...env, NEXT_DIST_DIR: options.web.distDir };
  const flags = options.web === 'dev' ? ['--dev'] : [];
  const startWeb = async () => {
    stack.web = await startApp('web', ['server/web.ts', ...flags], { env: webEnv, logDir, tee, signal });
    watch('The web process', stack.web, () => stack.web);
    return stack.web;
  };
  const startWorker = async () => {
    stack.worker = await startApp('worker', ['server/worker.ts', ...flags], { env, logDir, tee, signal });
    watch('The worker', stack.worker, () => stack.worker);
    return stack.worker;
  };
  if (options.web !== 'dev') {
    const release = holdBuild(options.web.distDir);
    closers.push(async () => release());
  }
  say('Starting web and worker');
  const starts = await Promise.allSettled([startWeb(), startWorker()]);
  closers.push(async () => {
    await Promise.all([stack.web?.stop({ patienceMs: 5_500 }), stack.worker?.stop({ patienceMs: 5_500 })]);
  });
  for (const start of starts) if (start.status === 'rejected') throw start.reason;
  signal?.throwIfAborted();

  return Object.assign(stack, {
    urls: {
      app: local(ports.PORT),
      mailbox: mailbox.url,
      control: `${mailbox.url}/control`,
      ...(settings.realStripe ? {} : { stripe: local(ports.STRIPE_PORT) }),
    },
    env,
    logDir,
    startWeb,
    startWorker,
    restartPostgres: bootPostgres,
    broken: broken.promise,
    stop: async () => {
      stopping = true;
      await stop();
    },
  });
}
