import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { migrate } from '@/prisma/migrate';
import { migrationNames } from '@/prisma/migrations-on-disk';
import { listFiles, loadFiles, sha256Of } from './files';
import { filesFolder, type Manifest, readManifest, tableFile } from './manifest';
import { listTables, measure, settleFormats, type Table } from './tables';

/** Rows that are sent at once. */
const BATCH = 1_000;

/**
 * Brings a backup back into an empty database and an empty folder. The database is migrated to where it was when
 * the backup was made, filled and checked in one transaction, and then migrated to this version of the code.
 * Whatever fails, the database stays without the backup's rows.
 * @throws Error when the place is not empty, or the backup is damaged or newer than the code
 */
export async function loadArchive(options: {
  folder: string;
  migrateDatabaseUrl: string;
  databaseUrl: string;
  filesDir: string;
}): Promise<Manifest> {
  const { folder, migrateDatabaseUrl, databaseUrl, filesDir } = options;
  const manifest = readManifest(folder);
  refuseNewer(manifest);
  await refuseDamaged(folder, manifest);
  if (listFiles(filesDir).length > 0) throw new Error(`FILES_DIR (${filesDir}) is not empty.`);
  await refuseFilled(migrateDatabaseUrl);

  await migrate({ migrateDatabaseUrl, databaseUrl, only: manifest.migrations });
  const client = new Client({ connectionString: migrateDatabaseUrl, application_name: 'restore' });
  await client.connect();
  try {
    await settleFormats(client);
    await client.query('BEGIN');
    await fill(client, folder, manifest);
    await loadFiles(filesFolder(folder), filesDir, manifest.files);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end(); // without COMMIT, this takes everything back
  }
  await migrate({ migrateDatabaseUrl, databaseUrl });
  return manifest;
}

function refuseNewer({ migrations }: Manifest): void {
  const known = new Set(migrationNames());
  const unknown = migrations.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Error(`The backup was made by a newer version: this one does not know ${unknown.join(', ')}.`);
  }
}

async function refuseDamaged(folder: string, { tables }: Manifest): Promise<void> {
  for (const { name, sha256 } of tables) {
    const file = tableFile(folder, name);
    if (!existsSync(file)) throw new Error(`The backup lacks the table ${name}.`);
    if ((await sha256Of(file)) !== sha256) throw new Error(`The backup's table ${name} is damaged.`);
  }
}

async function refuseFilled(migrateDatabaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: migrateDatabaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
    );
    if (rows.length > 0) {
      throw new Error(
        'The database is not empty: restore into a new one (CREATE DATABASE), never over a living one.',
      );
    }
  } finally {
    await client.end();
  }
}

/**
 * Fills the tables as they were. Triggers are off, because they would refuse history or count it twice; foreign
 * keys are made again afterwards, which checks every one of them.
 */
async function fill(client: Client, folder: string, manifest: Manifest): Promise<void> {
  const tables = await listTables(client);
  const own = tables.filter(({ name }) => name.startsWith('public.'));
  const keys = await dropForeignKeys(client);
  for (const { name } of own) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  for (const { name } of own) await client.query(`DELETE FROM ${name}`); // what the migrations put in
  for (const saved of manifest.tables) {
    const table = tables.find(({ name }) => name === saved.name);
    if (!table) throw new Error(`The backup has a table that its migrations do not make: ${saved.name}.`);
    await loadTable(client, table, tableFile(folder, saved.name));
    const { rows, checksum } = await measure(client, table);
    if (rows !== saved.rows || checksum !== saved.checksum) {
      throw new Error(`${saved.name} did not come back as it was: ${rows} rows of ${saved.rows}.`);
    }
  }
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }
  for (const { name } of own) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  for (const { name, value, called } of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [name, value, called]);
  }
}

async function loadTable(client: Client, { name, columns }: Table, file: string): Promise<void> {
  const list = columns.join(', ');
  const insert = `INSERT INTO ${name} (${list}) OVERRIDING SYSTEM VALUE
                  SELECT ${list} FROM json_populate_recordset(NULL::${name}, $1::json)`;
  const lines = createInterface({
    input: createReadStream(file).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let batch: string[] = [];
  const flush = async () => {
    if (batch.length > 0) await client.query(insert, [`[${batch.join(',')}]`]);
    batch = [];
  };
  for await (const line of lines) {
    batch.push(line);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
}

async function dropForeignKeys(
  client: Client,
): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0`,
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  return rows;
}
