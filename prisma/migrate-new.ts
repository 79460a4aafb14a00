/**
 * `npm run migrate:new -- NAME` writes the next migration: the SQL that leads from the schema the last migration
 * was made from (`migrations/schema.snapshot.prisma`) to the schema as it is now. Read it, and add by hand what
 * Prisma cannot express (exclusion constraints, partial indexes, triggers, grants), before applying it.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { DiffTarget } from '@prisma/schema-engine-wasm';
import { freePorts } from '../dev/ports';
import { removePlace } from '../dev/postgres/place';
import { startPostgres } from '../dev/postgres/start';
import { withSchemaEngine } from './engine';
import { MIGRATIONS, readSchema } from './migrations-on-disk';

const SNAPSHOT = join(MIGRATIONS, 'schema.snapshot.prisma');

async function main(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error('Say what the migration does, in a-z, 0-9 and _: npm run migrate:new -- add_receipts');
  }
  const files = readSchema();
  const sql = await difference({ tag: 'schemaDatamodel', files });
  if (!sql) {
    console.log('The schema says nothing new: for raw SQL, an empty migration was written to fill in.');
  }
  const folder = join(MIGRATIONS, `${timestamp(new Date())}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql || '-- Nothing changed in the Prisma schema.\n');
  writeFileSync(join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n');
  writeFileSync(
    SNAPSHOT,
    files
      .map((file) => file.content.trimEnd())
      .join('\n\n')
      .concat('\n'),
  );
  console.log(
    `Wrote ${relative(process.cwd(), join(folder, 'migration.sql'))}. Read it before you apply it.`,
  );
}

/** SQL from the snapshot to `to`; empty when they agree. The engine insists on a server, so it gets an empty one. */
async function difference(to: DiffTarget): Promise<string> {
  const from: DiffTarget = existsSync(SNAPSHOT)
    ? { tag: 'schemaDatamodel', files: [{ path: SNAPSHOT, content: readFileSync(SNAPSHOT, 'utf8') }] }
    : { tag: 'empty' };
  const dataDir = mkdtempSync(join(tmpdir(), 'quietweek-diff-'));
  const [port = 0] = await freePorts(1);
  const postgres = await startPostgres({ dataDir, port, durable: false });
  try {
    const { stdout } = await withSchemaEngine(postgres.adminUrl, (engine) =>
      engine.diff({
        from,
        to,
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    const sql = stdout?.trim() ?? '';
    return sql === '' || sql === '-- This is an empty migration.' ? '' : `${sql}\n`;
  } finally {
    await postgres.stop();
    removePlace(dataDir);
  }
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
