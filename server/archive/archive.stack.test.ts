import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runToEnd } from '@/dev/app-processes';
import { stackEnvironment } from '@/dev/environment';
import { databaseUrls, ensureDatabase, ensureRoles } from '@/dev/postgres/databases';
import { removePlace } from '@/dev/postgres/place';
import { type Postgres, startPostgres } from '@/dev/postgres/start';
import { ensureSecrets } from '@/dev/secrets';
import { ROOT } from '@/dev/settings';
import { type RunningStandIn, startStripeStandIn } from '@/dev/stripe/server';
import { stackPorts } from '@/dev/testing/stack';
import { migrate } from '@/prisma/migrate';

/**
 * The whole way as an operator goes it: sample companies with confirmed money, the two commands, and a
 * reconciliation of the restored database with Stripe. `reconcile` must also see when it is not right.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'quietweek-restore-'));
const backup = join(dataDir, 'backup');
let postgres: Postgres;
let stripe: RunningStandIn;
let source: Record<string, string>;
let restored: Record<string, string>;

beforeAll(async () => {
  const ports = await stackPorts();
  const secrets = ensureSecrets(dataDir);
  const passwords = { owner: secrets.ownerPassword, app: secrets.appPassword };
  postgres = await startPostgres({
    dataDir: join(dataDir, 'postgres'),
    port: ports.POSTGRES_PORT,
    durable: false,
  });
  stripe = await startStripeStandIn({ port: ports.STRIPE_PORT, dataDir: join(dataDir, 'stripe') });
  await ensureRoles(postgres.adminUrl, passwords);
  for (const name of ['source', 'restored']) await ensureDatabase(postgres.adminUrl, name);
  const settings = { dataDir, ports, realStripe: false };
  const [from, to] = ['source', 'restored'].map((name) => databaseUrls(postgres.adminUrl, name, passwords));
  source = { ...stackEnvironment(settings, secrets, from!), LOG_LEVEL: 'error' };
  restored = { ...source, ...asSettings(to!), FILES_DIR: join(dataDir, 'restored-files') };
  await migrate(from!);
  await runToEnd('seed', ['prisma/seed.ts', '--demo'], { env: source, logDir: join(dataDir, 'logs') });
}, 240_000);
afterAll(async () => {
  await stripe?.close();
  await postgres?.stop();
  removePlace(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
});

const asSettings = (urls: { databaseUrl: string; migrateDatabaseUrl: string }) => ({
  DATABASE_URL: urls.databaseUrl,
  MIGRATE_DATABASE_URL: urls.migrateDatabaseUrl,
});

function command(script: string, args: string[], env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

async function inDatabase(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a backup of sample companies comes back by the two commands, and reconciles with Stripe', async () => {
  const money =
    'SELECT count(*)::int AS n, coalesce(sum(amount_minor), 0)::text AS total FROM ledger_entries';
  const [books] = await inDatabase(source.DATABASE_URL ?? '', money);
  expect(books?.n, 'the sample data have no money to lose').toBeGreaterThan(0);

  const saved = command('server/backup.ts', [backup], source);
  expect(saved, saved.said).toMatchObject({ status: 0 });
  const loaded = command('server/restore.ts', [backup], restored);
  expect(loaded, loaded.said).toMatchObject({ status: 0 });
  expect(await inDatabase(restored.DATABASE_URL ?? '', money)).toEqual([books]);
  const reconciled = await reconcile(restored);
  expect(reconciled, reconciled.said).toMatchObject({ status: 0 });
});

test('control: a figure that was bent in the restored database is found', async () => {
  const admin = new URL(postgres.adminUrl);
  admin.pathname = '/restored';
  await inDatabase(
    admin.href,
    `SET session_replication_role = replica;
     UPDATE pledge_totals SET received_minor = received_minor + 1
      WHERE pledge_id = (SELECT pledge_id FROM pledge_totals WHERE received_minor > 0 ORDER BY pledge_id LIMIT 1)`,
  );
  const reconciled = await reconcile(restored);
  expect(reconciled, reconciled.said).toMatchObject({ status: 1 });
});

/** The stand-in runs in this process and has to answer meanwhile, so this must not block. */
async function reconcile(env: Record<string, string>): Promise<{ status: number; said: string }> {
  const logDir = mkdtempSync(join(dataDir, 'reconcile-'));
  return runToEnd('reconcile', ['server/reconcile.ts'], { env, logDir }).then(
    () => ({ status: 0, said: '' }),
    (error: Error) => ({ status: Number(/failed \((\d+)\)/.exec(error.message)?.[1]), said: error.message }),
  );
}
