import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type RunOptions, runToEnd } from './app-processes';
import { ROOT } from './settings';

/**
 * Fills in reference and sample data, unless this very seed has already been run on this database. Running it again
 * would change nothing, but a restart should not wait for that.
 */
export async function seedOnce(dataDir: string, databaseUrl: string, options: RunOptions): Promise<void> {
  const mark = join(dataDir, 'seeded');
  const stamp = seedStamp(databaseUrl);
  const known = existsSync(mark) && readFileSync(mark, 'utf8') === stamp;
  if (known && (await hasReferenceData(databaseUrl))) return;
  await runToEnd('seed', ['prisma/seed.ts', '--demo'], options);
  writeFileSync(mark, stamp);
}

function seedStamp(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  const hash = createHash('sha256').update(`${host}${pathname}`);
  const below = readdirSync(join(ROOT, 'prisma/seed'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = [...below, join(ROOT, 'prisma/seed.ts'), join(ROOT, 'prisma/sample-people.ts')];
  for (const file of files.sort()) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** A database of one's own may have been emptied meanwhile. */
async function hasReferenceData(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query('SELECT 1 FROM platforms LIMIT 1')).rowCount === 1;
  } finally {
    await client.end();
  }
}
