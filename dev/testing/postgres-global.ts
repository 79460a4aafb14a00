/** Vitest's global set-up of the database tests: one Postgres for the run, with a migrated template. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../prisma/migrate';
import { freePorts } from '../ports';
import { databaseUrls, ensureDatabase, ensureRoles } from '../postgres/databases';
import { removePlace } from '../postgres/place';
import { startPostgres } from '../postgres/start';
import { keepBaseline } from './baseline';

const TEMPLATE = 'template_quietweek';
/** The server listens on loopback, for one run, and holds made-up data. */
const PASSWORDS = { owner: 'owner-of-tests', app: 'app-of-tests' };

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { adminUrl: string; template: string; passwords: { owner: string; app: string } };
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quietweek-tests-'));
  const [port = 0] = await freePorts(1);
  const postgres = await startPostgres({ dataDir, port, durable: false });
  const tearDown = async () => {
    await postgres.stop();
    removePlace(dataDir);
  };
  try {
    await ensureRoles(postgres.adminUrl, PASSWORDS);
    await ensureDatabase(postgres.adminUrl, TEMPLATE);
    await migrate(databaseUrls(postgres.adminUrl, TEMPLATE, PASSWORDS));
    await keepBaseline(postgres.adminUrl, TEMPLATE);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('postgres', { adminUrl: postgres.adminUrl, template: TEMPLATE, passwords: PASSWORDS });
  return tearDown;
}
