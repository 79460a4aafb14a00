import { randomBytes } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import '@/dev/testing/database';
import { databaseUrls, dropDatabase, ensureDatabase } from '@/dev/postgres/databases';
import { db } from '@/lib/db';
import { publishPledge } from '@/lib/donations/testing/published-pledge';
import { loadArchive } from './load';
import { tableFile } from './manifest';
import { saveArchive } from './save';
import { listTables, measure, settleFormats } from './tables';

const { adminUrl, passwords } = inject('postgres');
const source = {
  migrateDatabaseUrl: process.env.MIGRATE_DATABASE_URL ?? '',
  databaseUrl: process.env.DATABASE_URL ?? '',
};
const place = mkdtempSync(join(tmpdir(), 'quietweek-backup-'));
const saved = join(place, 'saved');
const sourceFiles = join(place, 'files');
const made: string[] = [];

beforeAll(async () => {
  const published = await publishPledge('acct_backup');
  const { userId } = published.representative;
  // Kinds of values that a careless copy would bend: bytes, long whole numbers, odd text, JSON, ranges.
  await db().passkey.create({
    data: {
      id: randomBytes(16).toString('base64url'),
      userId,
      publicKey: new Uint8Array([0, 1, 92, 10, 255]),
      counter: 9_007_199_254_740_993n,
      transports: [],
      name: 'Key "A"\n\\ é 漢字 \u{1f511}',
      createdAt: new Date(),
    },
  });
  await db().recordEntry.create({
    data: {
      at: new Date(),
      kind: 'pledge_published',
      actorRole: 'administrator',
      pledgeId: published.pledgeId,
      data: { big: '12345678901234567890', nested: [{ a: null }], text: 'line\nbreak' },
    },
  });
  await db().platform.create({
    data: { slug: 'sample-platform', name: 'Sample', owner: 'Sample', checkable: 'no', position: 1 },
  });
  await db().$executeRaw`
    INSERT INTO pledge_scopes (id, pledge_id, version, company_id, platform_slug, paid, organic, weeks, brands, countries, live)
    VALUES (gen_random_uuid(), ${published.pledgeId}::uuid, 1, ${published.companyId}::uuid, 'sample-platform', true, false,
            '{[2950,2952),[2960,2961)}', '{(,)}', '{["NL","NL"],["DE","DE"]}', true)`;
  mkdirSync(join(sourceFiles, 'ab'), { recursive: true });
  writeFileSync(join(sourceFiles, 'ab/logo.png'), randomBytes(2_000));
  await saveArchive({ folder: saved, migrateDatabaseUrl: source.migrateDatabaseUrl, filesDir: sourceFiles });
});
afterAll(async () => {
  for (const name of made) await dropDatabase(adminUrl, name);
  rmSync(place, { recursive: true });
});

async function emptyPlace() {
  const name = `restore_${randomBytes(6).toString('hex')}`;
  made.push(name);
  await ensureDatabase(adminUrl, name);
  return { ...databaseUrls(adminUrl, name, passwords), filesDir: join(place, name) };
}

async function measureAll(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await settleFormats(client);
    const all: Record<string, { rows: number; checksum: string }> = {};
    for (const table of await listTables(client)) all[table.name] = await measure(client, table);
    return all;
  } finally {
    await client.end();
  }
}

test('what is restored into an empty place is what was saved: rows, checksums, files, and what it refuses', async () => {
  const target = await emptyPlace();
  const manifest = await loadArchive({ folder: saved, ...target });
  const [before, after] = [
    await measureAll(source.migrateDatabaseUrl),
    await measureAll(target.migrateDatabaseUrl),
  ];
  expect(after).toEqual(before);
  expect(before['public.passkeys']?.rows).toBe(1);
  expect(before['public.pledges']?.rows).toBe(1);
  expect(before['public.pledge_scopes']?.rows).toBe(1);
  expect(manifest.files).toHaveLength(1);
  expect(readFileSync(join(target.filesDir, 'ab/logo.png'))).toEqual(
    readFileSync(join(sourceFiles, 'ab/logo.png')),
  );

  const client = new Client({ connectionString: target.databaseUrl });
  await client.connect();
  try {
    // Sequences go on after the last row, triggers and keys are back, and the role is still kept small.
    const next = await client.query(
      `INSERT INTO record_entries (at, kind, actor_role, data) VALUES (now(), 'pledge_published', 'system', '{}')
       RETURNING seq > (SELECT max(seq) FROM record_entries) AS later`,
    );
    expect(next.rows).toEqual([{ later: true }]);
    await expect(client.query('DELETE FROM record_entries')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('DELETE FROM users')).rejects.toMatchObject({ code: '23001' });
  } finally {
    await client.end();
  }
  await expect(constraints(target.migrateDatabaseUrl)).resolves.toEqual(
    await constraints(source.migrateDatabaseUrl),
  );
});

test('a place that is not empty is left alone', async () => {
  const filesDir = join(place, 'none');
  await expect(loadArchive({ folder: saved, ...source, filesDir })).rejects.toThrow(/not empty/);
  const target = await emptyPlace();
  await expect(loadArchive({ folder: saved, ...target, filesDir: sourceFiles })).rejects.toThrow(/not empty/);
  await expect(saveArchive({ folder: saved, migrateDatabaseUrl: '', filesDir })).rejects.toThrow(/not empty/);
});

test('a damaged, cut or newer backup is refused by name', async () => {
  const damage = async (act: (folder: string) => void) => {
    const folder = mkdtempSync(join(place, 'damaged-'));
    cpSync(saved, folder, { recursive: true });
    act(folder);
    const target = await emptyPlace();
    return loadArchive({ folder, ...target }).then(
      () => 'restored',
      (error: Error) => error.message,
    );
  };
  expect(await damage((folder) => appendFileSync(tableFile(folder, 'public.users'), 'x'))).toMatch(
    /table public.users is damaged/,
  );
  expect(await damage((folder) => rmSync(tableFile(folder, 'public.users')))).toMatch(
    /lacks the table public.users/,
  );
  expect(await damage((folder) => writeFileSync(join(folder, 'files/ab/logo.png'), 'x'))).toMatch(
    /logo.png is damaged/,
  );
  expect(await damage((folder) => rmSync(join(folder, 'manifest.json')))).toMatch(/no whole backup/);
  const newer = (folder: string) => {
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(
      file,
      JSON.stringify({ ...manifest, migrations: [...manifest.migrations, '29990101000000_later'] }),
    );
  };
  expect(await damage(newer)).toMatch(/does not know 29990101000000_later/);
});

async function constraints(url: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT conrelid::regclass::text, conname, contype, convalidated, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL
     SELECT tgrelid::regclass::text, tgname, tgenabled, true, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      ORDER BY 1, 2`,
  );
  await client.end();
  return rows;
}
