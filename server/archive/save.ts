import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { saveFiles, sha256Of } from './files';
import { FORMAT, filesFolder, type Manifest, tableFile, writeManifest } from './manifest';
import { listMigrations, listSequences, listTables, measure, settleFormats, type Table } from './tables';

/** Rows that are in memory at once. */
const BATCH = 2_000;

/**
 * Saves database and files into an empty folder: every table as of one instant (a REPEATABLE READ snapshot; others
 * go on writing), with its number of rows and a checksum, and after that the files.
 * @param options.migrateDatabaseUrl the owner, who may read all
 */
export async function saveArchive(options: {
  folder: string;
  migrateDatabaseUrl: string;
  filesDir: string;
}): Promise<Manifest> {
  const { folder, migrateDatabaseUrl, filesDir } = options;
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty.`);
  mkdirSync(tableFile(folder, 'x').replace(/[^/]*$/, ''), { recursive: true });
  mkdirSync(filesFolder(folder), { recursive: true });
  const client = new Client({ connectionString: migrateDatabaseUrl, application_name: 'backup' });
  await client.connect();
  try {
    await settleFormats(client);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const at = (await client.query<{ at: Date }>('SELECT now() AS at')).rows[0]?.at.toISOString() ?? '';
    const migrations = await listMigrations(client);
    const tables: Manifest['tables'] = [];
    for (const table of await listTables(client)) {
      const { rows, checksum } = await measure(client, table);
      const file = tableFile(folder, table.name);
      await saveTable(client, table, file);
      tables.push({ name: table.name, rows, checksum, sha256: await sha256Of(file) });
    }
    const sequences = await listSequences(client);
    await client.query('COMMIT');
    const files = await saveFiles(filesDir, filesFolder(folder));
    const manifest: Manifest = { format: FORMAT, at, migrations, tables, sequences, files };
    writeManifest(folder, manifest);
    return manifest;
  } finally {
    await client.end();
  }
}

async function saveTable(client: Client, { name, where }: Table, file: string): Promise<void> {
  const pack = createGzip();
  const written = finished(pack.pipe(createWriteStream(file)));
  await client.query(
    `DECLARE rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${name} t WHERE ${where}`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${BATCH} FROM rows`);
    if (rows.length === 0) break;
    if (!pack.write(rows.map(({ line }) => `${line}\n`).join(''))) await once(pack, 'drain');
  }
  await client.query('CLOSE rows');
  pack.end();
  await written;
}
