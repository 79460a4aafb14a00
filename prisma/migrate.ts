/**
 * `npm run migrate`: brings a database to the state this version of the code needs, as its owner. Applies
 * `migrations/`, installs pg-boss's schema and queues, and grants the application's role what it may do.
 * Exits non-zero, saying why, when anything of it failed.
 */
import pg from 'pg';
import { withSchemaEngine } from './engine';
import { grantJobs, grantTables, requireAppRole, restrictTables } from './grants';
import { installJobs } from './install-jobs';
import { readMigrations } from './migrations-on-disk';

/** Any number, the same for every version of this program: only one migrates a database at a time. */
const LOCK = 5_201_803;

export interface MigrateOptions {
  /** `MIGRATE_DATABASE_URL`: the owner of the database. */
  migrateDatabaseUrl: string;
  /** `DATABASE_URL`: its role gets the application's privileges, and nothing more. */
  databaseUrl: string;
  /** Only these migrations, for a backup that was made when there were no others. */
  only?: readonly string[];
}

/**
 * Migrates under an advisory lock, so that two instances started at once do it one after the other.
 * @returns the names of the migrations applied now; empty when there was nothing to do
 * @throws Error that says which migration failed and why
 */
export async function migrate({ migrateDatabaseUrl, databaseUrl, only }: MigrateOptions): Promise<string[]> {
  const owner = new pg.Client({ connectionString: migrateDatabaseUrl, application_name: 'migrate' });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await requireAppRole(owner, databaseUrl);
    await grantTables(owner); // before the migrations, whose own REVOKEs then have the last word
    const applied = await applyMigrations(migrateDatabaseUrl, only);
    await restrictTables(owner);
    await installJobs(migrateDatabaseUrl);
    await grantJobs(owner);
    return applied;
  } finally {
    await owner.end(); // also releases the lock
  }
}

async function applyMigrations(migrateDatabaseUrl: string, only?: readonly string[]): Promise<string[]> {
  const migrationsList = readMigrations(only);
  const filters = { externalTables: [], externalEnums: [] };
  try {
    return await withSchemaEngine(migrateDatabaseUrl, async (engine) => {
      const history = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters,
      });
      if (history.editedMigrationNames.length > 0)
        throw new Error(editedAfterwards(history.editedMigrationNames));
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The migrations could not be applied.\n${reason}`, { cause: error });
  }
}

function editedAfterwards(names: string[]): string {
  return (
    `Changed after it was applied to this database: ${names.join(', ')}. Restore the file and write a new ` +
    'migration (npm run migrate:new -- NAME). A demo database can instead be made afresh: npm run demo -- --reset.'
  );
}

async function main(): Promise<void> {
  const { MIGRATE_DATABASE_URL: migrateDatabaseUrl, DATABASE_URL: databaseUrl } = process.env;
  const missing = Object.entries({ MIGRATE_DATABASE_URL: migrateDatabaseUrl, DATABASE_URL: databaseUrl })
    .filter(([, value]) => !value)
    .map(([name]) => name);
  if (!migrateDatabaseUrl || !databaseUrl) {
    throw new Error(`Missing setting: ${missing.join(' and ')}. See .env.example.`);
  }
  const applied = await migrate({ migrateDatabaseUrl, databaseUrl });
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
