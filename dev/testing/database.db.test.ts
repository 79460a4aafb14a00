import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPEND_ONLY } from '@/prisma/append-only';
import { resetDatabase } from './database';

const app = new pg.Client({ connectionString: process.env.DATABASE_URL });
const owner = new pg.Client({ connectionString: process.env.MIGRATE_DATABASE_URL });

beforeAll(() => Promise.all([app.connect(), owner.connect()]));
afterAll(() => Promise.all([app.end(), owner.end()]));

const addUser = () =>
  app.query('INSERT INTO users (id, email) VALUES ($1, $2)', [randomUUID(), `u${Date.now()}@sample.example`]);
const countUsers = async () => (await app.query('SELECT count(*)::int AS n FROM users')).rows[0].n as number;

test('the application works in a migrated database of its own, and starts empty', async () => {
  expect(await countUsers()).toBe(0);
  await addUser();
  expect(await countUsers()).toBe(1);
});

test('resetting empties it again and keeps what the migrations put in', async () => {
  const before = await app.query('SELECT count(*)::int AS n FROM _prisma_migrations');
  await resetDatabase();
  expect(await countUsers()).toBe(0);
  expect((await app.query('SELECT count(*)::int AS n FROM _prisma_migrations')).rows).toEqual(before.rows);
});

test('the application owns nothing and cannot alter the schema', async () => {
  const owned = await app.query(
    `SELECT relname FROM pg_class WHERE pg_has_role(current_user, relowner, 'USAGE')
     UNION ALL SELECT nspname FROM pg_namespace WHERE pg_has_role(current_user, nspowner, 'USAGE')`,
  );
  expect(owned.rows).toEqual([]);
  await expect(app.query('CREATE TABLE sneaky (a int)')).rejects.toMatchObject({ code: '42501' });
  await expect(app.query('ALTER TABLE users ADD COLUMN sneaky int')).rejects.toMatchObject({ code: '42501' });
  await expect(app.query('DELETE FROM _prisma_migrations')).rejects.toMatchObject({ code: '42501' });
});

test('the owner owns the tables, without being a superuser', async () => {
  const { rows } = await owner.query(
    'SELECT current_user AS name, rolsuper FROM pg_roles WHERE rolname = current_user',
  );
  expect(rows).toEqual([{ name: 'quietweek_owner', rolsuper: false }]);
});

test('of what only grows, the application may not even ask to change a row', async () => {
  for (const table of APPEND_ONLY) {
    await expect(app.query(`DELETE FROM ${table}`), table).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`TRUNCATE ${table}`), table).rejects.toMatchObject({ code: '42501' });
  }
});
