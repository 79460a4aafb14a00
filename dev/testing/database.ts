/**
 * Vitest's set-up of one file of database tests: a database of its own, copied from the migrated template, and
 * the settings that point to it, before anything reads them. It is dropped after the file.
 */
import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { databaseUrls, dropDatabase, ensureDatabase } from '../postgres/databases';
import { toBaseline } from './baseline';
import './no-console-error';
import { applyTestSettings } from './settings';

const { adminUrl, template, passwords } = inject('postgres');
const name = `test_${randomBytes(6).toString('hex')}`;

await ensureDatabase(adminUrl, name, template);
const urls = databaseUrls(adminUrl, name, passwords);
process.env.DATABASE_URL = urls.databaseUrl;
process.env.MIGRATE_DATABASE_URL = urls.migrateDatabaseUrl;
applyTestSettings();

afterAll(async () => {
  // Only what the file has used is there to be closed; importing it here would start it.
  const kept = globalThis as { quietWeekDb?: unknown; quietWeekBoss?: unknown };
  if (kept.quietWeekBoss) await (await import('@/lib/jobs/boss')).stopBoss();
  if (kept.quietWeekDb) await (await import('@/lib/db')).disconnect();
  await dropDatabase(adminUrl, name);
});

/** Empties this file's database, back to what the migrations put in; append-only tables included. */
export async function resetDatabase(): Promise<void> {
  await toBaseline(adminUrl, name);
}
