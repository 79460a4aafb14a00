import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP_ROLE } from './grants';

const owner = new pg.Client({ connectionString: process.env.MIGRATE_DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

/** Each query gives one line a row. */
const LISTS: Record<string, string> = {
  constraints: `
    SELECT c.conrelid::regclass || ' ' || c.conname || ': ' || pg_get_constraintdef(c.oid) AS line FROM pg_constraint c
     WHERE c.connamespace = 'public'::regnamespace AND c.conrelid <> 0 AND c.contype <> 'n'`,
  triggers: `
    SELECT pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'O' THEN '' ELSE ' (' || t.tgenabled::text || ')' END AS line
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal`,
  functions: `
    SELECT p.oid::regprocedure || ' ' || md5(regexp_replace(p.prosrc, '\\s+', ' ', 'g')) AS line FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  indexes: `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public'`,
  columns: `
    SELECT attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod)
           || CASE WHEN attnotnull THEN ' not null' ELSE '' END AS line
      FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped`,
  privileges: `
    SELECT c.relname || ': ' || concat_ws(' ', variadic ARRAY(
             SELECT lower(p) FROM unnest(ARRAY['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER']) p
              WHERE has_table_privilege('${APP_ROLE}', c.oid, p))) AS line
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')`,
};

test('the live database refuses exactly what the golden list says (update it on purpose: vitest -u)', async () => {
  const parts: string[] = [];
  for (const [title, query] of Object.entries(LISTS)) {
    const { rows } = await owner.query<{ line: string }>(
      `SELECT line FROM (${query}) q ORDER BY line COLLATE "C"`,
    );
    parts.push(`## ${title}`, ...rows.map((row) => row.line.replaceAll(/\s+/g, ' ')), '');
  }
  await expect(parts.join('\n')).toMatchFileSnapshot('constraints.golden.txt');
});

test('the application owns nothing, may not create, and may not rewrite what only grows', async () => {
  const { rows } = await owner.query(
    `SELECT has_schema_privilege($1, 'public', 'CREATE') AS creates, has_database_privilege($1, current_database(), 'CREATE') AS schemas,
            (SELECT count(*)::int FROM pg_class WHERE relowner = $1::regrole) AS owns`,
    [APP_ROLE],
  );
  expect(rows).toEqual([{ creates: false, schemas: false, owns: 0 }]);
});
