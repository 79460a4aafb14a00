/** `npm run backup -- FOLDER`: saves database and files into a new folder, while the site runs. */
import './mode';
import { resolve } from 'node:path';
import { env } from '@/lib/env';
import { saveArchive } from './archive/save';

try {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Say where to: npm run backup -- FOLDER');
  const { MIGRATE_DATABASE_URL, FILES_DIR } = env();
  if (!MIGRATE_DATABASE_URL) throw new Error('Missing setting: MIGRATE_DATABASE_URL. See .env.example.');
  const { tables, files, at } = await saveArchive({
    folder: resolve(folder),
    migrateDatabaseUrl: MIGRATE_DATABASE_URL,
    filesDir: FILES_DIR,
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Saved ${rows} rows of ${tables.length} tables and ${files.length} files, as of ${at}, in ${folder}.`,
  );
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
