/**
 * `npm run migrate:new -- NAME` writes the next migration: the SQL that leads from the schema the last migration
 * was made from (`migrations/schema.snapshot.prisma`) to the schema as it is now. Read it, and add by hand what
 * Prisma cannot express (exclusion constraints, partial indexes, triggers, grants), before applying it.
 *
 * `npm run migrate:new -- --snapshot` only notes that the migrations, some of them written by hand, have reached the
 * schema as it is now.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { MIGRATIONS, readSchema } from './migrations-on-disk';
import { SNAPSHOT, schemaDifference } from './schema-difference';

async function main(name: string | undefined): Promise<void> {
  if (name === '--snapshot') return writeSnapshot();
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error('Say what the migration does, in a-z, 0-9 and _: npm run migrate:new -- add_receipts');
  }
  const sql = await schemaDifference();
  if (!sql) {
    console.log('The schema says nothing new: for raw SQL, an empty migration was written to fill in.');
  }
  const folder = join(MIGRATIONS, `${timestamp(new Date())}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql || '-- Nothing changed in the Prisma schema.\n');
  writeFileSync(join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n');
  writeSnapshot();
  console.log(
    `Wrote ${relative(process.cwd(), join(folder, 'migration.sql'))}. Read it before you apply it.`,
  );
}

function writeSnapshot(): void {
  const content = readSchema().map((file) => file.content.trimEnd());
  writeFileSync(SNAPSHOT, content.join('\n\n').concat('\n'));
}

/** Prisma's folder prefix, in UTC: 20261122190500. */
function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
