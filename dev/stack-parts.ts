import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AppProcess, startApp } from './app-processes';
import { holdBuild } from './build-folder';
import { controlRoutes } from './control/routes';
import { local } from './environment';
import { startMailbox } from './mailbox/server';
import { type DatabaseUrls, databaseUrls, ensureDatabase, ensureRoles } from './postgres/databases';
import { type Postgres, startPostgres } from './postgres/start';
import type { Secrets } from './secrets';
import type { StackOptions } from './stack';
import { startStripeStandIn } from './stripe/server';

/** What is to be stopped, in reverse order of its start. */
export type Closers = (() => Promise<void>)[];

/** Tells when a part ends that nobody has stopped or replaced. */
export class Watch {
  readonly #broken = Promise.withResolvers<string>();
  #stopping = false;

  get broken(): Promise<string> {
    return this.#broken.promise;
  }

  /** @param current the part that has this role now: one that was replaced may end */
  over<T extends { exited: Promise<unknown> }>(name: string, part: T, current: () => T | undefined): void {
    part.exited.then((code) => {
      if (!this.#stopping && current() === part) {
        this.#broken.resolve(`${name} ended unexpectedly (${code})`);
      }
    });
  }

  stop(): void {
    this.#stopping = true;
  }
}

/** The embedded Postgres with its roles and database, and the way to start it again on the same data. */
export async function startDatabase(
  { settings, durable }: StackOptions,
  secrets: Secrets,
  closers: Closers,
  watch: Watch,
) {
  const part: { now?: Postgres } = {};
  const start = async (): Promise<Postgres> => {
    const postgres = await startPostgres({
      dataDir: join(settings.dataDir, 'postgres'),
      port: settings.ports.POSTGRES_PORT,
      durable,
    });
    part.now = postgres;
    watch.over('PostgreSQL', postgres, () => part.now);
    return postgres;
  };
  const { adminUrl } = await start();
  closers.push(async () => part.now?.stop());
  const passwords = { owner: secrets.ownerPassword, app: secrets.appPassword };
  await ensureRoles(adminUrl, passwords);
  await ensureDatabase(adminUrl, 'quietweek');
  return { part, restart: start, urls: databaseUrls(adminUrl, 'quietweek', passwords) };
}

/** Mailbox with the demo's controls, and the Stripe stand-in unless Stripe itself is used. */
export async function startServices(
  { settings, stripeTiming }: StackOptions,
  secrets: Secrets,
  database: DatabaseUrls,
  closers: Closers,
): Promise<{ mailbox: string; stripe?: string }> {
  const { dataDir, ports, realStripe } = settings;
  const mailbox = await startMailbox({
    dataDir: join(dataDir, 'mail'),
    port: ports.MAILBOX_PORT,
    smtpPort: ports.SMTP_PORT,
    extra: controlRoutes(database),
  });
  closers.push(() => mailbox.stop());
  if (realStripe) return { mailbox: mailbox.url };
  const hooks = `${local(ports.PORT)}/api/stripe`;
  const standIn = await startStripeStandIn({
    port: ports.STRIPE_PORT,
    dataDir: join(dataDir, 'stripe'),
    webhooks: [
      { url: `${hooks}/webhook`, secret: secrets.stripeWebhook, connect: false },
      { url: `${hooks}/connect-webhook`, secret: secrets.stripeConnectWebhook, connect: true },
    ],
    ...stripeTiming,
  });
  closers.push(() => standIn.close());
  return { mailbox: mailbox.url, stripe: standIn.url };
}

/** Web and worker, and the ways to start either again. */
export async function startProduct(
  options: StackOptions,
  run: { env: Record<string, string>; logDir: string; signal?: AbortSignal },
  closers: Closers,
  watch: Watch,
) {
  const { settings, web, tee } = options;
  const parts: { web?: AppProcess; worker?: AppProcess } = {};
  const flags = web === 'dev' ? ['--dev'] : [];
  const startWeb = async () => {
    const env = web === 'dev' ? run.env : { ...run.env, NEXT_DIST_DIR: web.distDir };
    const started = await startApp('web', ['server/web.ts', ...flags], { ...run, env, tee });
    parts.web = started;
    watch.over('The web process', started, () => parts.web);
    return started;
  };
  const startWorker = async () => {
    const reload = web === 'dev'; // Next reloads the web process's code by itself
    const started = await startApp('worker', ['server/worker.ts', ...flags], { ...run, tee, watch: reload });
    parts.worker = started;
    watch.over('The worker', started, () => parts.worker);
    return started;
  };
  if (web !== 'dev') {
    const release = holdBuild(web.distDir);
    closers.push(async () => release());
  }
  closers.push(async () => {
    await Promise.all([parts.web, parts.worker].map((part) => part?.stop({ patienceMs: 5_500 })));
  });
  const starts = await Promise.allSettled([startWeb(), startWorker()]);
  for (const start of starts) if (start.status === 'rejected') throw start.reason;
  const url = local(settings.ports.PORT);
  if (web !== 'dev') await untilHealthy(url, run.signal); // development would compile the route for it
  return { parts, startWeb, startWorker, url };
}

/** Ready is what the product itself calls ready. @throws Error with its last answer when that takes a minute */
async function untilHealthy(url: string, signal?: AbortSignal): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(`${url}/api/health/ready`, { signal });
    const said = await answer.text();
    if (answer.ok) return;
    if (Date.now() > deadline) throw new Error(`The site does not become ready: ${said}`);
    await sleep(200, undefined, { signal });
  }
}
