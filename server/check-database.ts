import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { env } from '@/lib/env';
import { expectMigrations, missingMigrations } from '@/lib/health/migrations';

/**
 * Refuses to serve when the application's role could alter the schema or rewrite history (it owns the database,
 * a schema or a table, or is a superuser), and when the database is not at this version's migrations.
 * @throws Error with one sentence a person can act on
 */
export async function checkDatabase(): Promise<void> {
  const client = new Client({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : cause;
    throw new Error(`DATABASE_URL: the database does not answer (${reason}).`, { cause });
  }
  try {
    await refuseOwner(client);
    await refuseUnmigrated(client);
  } finally {
    await client.end();
  }
}

async function refuseOwner(client: Client): Promise<void> {
  const { rows } = await client.query<{ role: string; super: boolean; owns: string | null }>(`
    SELECT current_user AS role,
           (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super,
           (SELECT what FROM (
              SELECT 'the database' AS what FROM pg_database
               WHERE datname = current_database() AND pg_has_role(current_user, datdba, 'USAGE')
              UNION ALL
              SELECT 'the schema ' || nspname FROM pg_namespace
               WHERE nspname IN ('public', 'pgboss') AND pg_has_role(current_user, nspowner, 'USAGE')
              UNION ALL
              SELECT 'the table ' || relname FROM pg_class
               WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                 AND pg_has_role(current_user, relowner, 'USAGE')
            ) AS owned LIMIT 1) AS owns`);
  const [found] = rows;
  if (!found?.super && !found?.owns) return;
  throw new Error(
    `DATABASE_URL: the role "${found.role}" ${found.super ? 'is a superuser' : `owns ${found.owns}`}. The ` +
      'application must run as a role that owns nothing; MIGRATE_DATABASE_URL is the owner. See docs/deploy.md.',
  );
}

async function refuseUnmigrated(client: Client): Promise<void> {
  const names = readdirSync(join(import.meta.dirname, '../prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  expectMigrations(names);
  const missing = await missingMigrations(async (text) => (await client.query(text)).rows);
  if (missing.length === 0) return;
  throw new Error(`The database lacks ${missing.join(', ')}. Run "npm run migrate" first.`);
}
