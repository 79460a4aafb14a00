import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DiffTarget } from '@prisma/schema-engine-wasm';
import { freePorts } from '../dev/ports';
import { removePlace } from '../dev/postgres/place';
import { startPostgres } from '../dev/postgres/start';
import { withSchemaEngine } from './engine';
import { MIGRATIONS, readSchema } from './migrations-on-disk';

/** The schema that the migrations have reached. */
export const SNAPSHOT = join(MIGRATIONS, 'schema.snapshot.prisma');

/**
 * SQL that leads from the snapshot to the schema as it is now; empty when they agree. The engine insists on a
 * server although it only compares, so it gets an empty one.
 */
export async function schemaDifference(): Promise<string> {
  const from: DiffTarget = existsSync(SNAPSHOT)
    ? { tag: 'schemaDatamodel', files: [{ path: SNAPSHOT, content: readFileSync(SNAPSHOT, 'utf8') }] }
    : { tag: 'empty' };
  const to: DiffTarget = { tag: 'schemaDatamodel', files: readSchema() };
  const filters = { externalTables: [], externalEnums: [] };
  const dataDir = mkdtempSync(join(tmpdir(), 'quietweek-diff-'));
  const [port = 0] = await freePorts(1);
  const postgres = await startPostgres({ dataDir, port, durable: false });
  try {
    const { stdout } = await withSchemaEngine(postgres.adminUrl, (engine) =>
      engine.diff({ from, to, script: true, exitCode: null, filters }),
    );
    const sql = stdout?.trim() ?? '';
    return sql === '' || sql === '-- This is an empty migration.' ? '' : `${sql}\n`;
  } finally {
    await postgres.stop();
    removePlace(dataDir);
  }
}
