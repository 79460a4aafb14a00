/** `npm run restore -- FOLDER`: brings a backup back into an empty database and an empty FILES_DIR. */
import './mode';
import { resolve } from 'node:path';
import { env } from '@/lib/env';
import { loadArchive } from './archive/load';

try {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Say from where: npm run restore -- FOLDER');
  const { MIGRATE_DATABASE_URL, DATABASE_URL, FILES_DIR } = env();
  if (!MIGRATE_DATABASE_URL) throw new Error('Missing setting: MIGRATE_DATABASE_URL. See .env.example.');
  const { tables, files, at } = await loadArchive({
    folder: resolve(folder),
    migrateDatabaseUrl: MIGRATE_DATABASE_URL,
    databaseUrl: DATABASE_URL,
    filesDir: FILES_DIR,
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Restored ${rows} rows of ${tables.length} tables and ${files.length} files, as of ${at}.`);
  console.log('Every table was compared with its checksum. Now run: npm run reconcile');
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
