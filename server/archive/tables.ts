import type { Client } from 'pg';

/** A table of a backup, and which of its rows belong to one. */
export interface Table {
  /** Quoted where needed, with its schema. */
  name: string;
  /** Columns that can be written: generated ones are computed again. */
  columns: string[];
  where: string;
}

/** Jobs that are waiting or under way; what is done is only of use to the queue itself. */
const JOBS = { name: 'pgboss.job', where: `state IN ('created', 'retry', 'active')` };

/** Every table of the product, and the waiting jobs. Which migrations were applied stands in the manifest. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
            array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
       FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE (n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
             AND c.relname <> '_prisma_migrations')
         OR c.oid = to_regclass($1)
      GROUP BY 1 ORDER BY 1`,
    [JOBS.name],
  );
  return rows.map(({ name, columns }) => ({
    name,
    columns,
    where: name === JOBS.name ? JOBS.where : 'true',
  }));
}

/** One table's number of rows, and a sum over them that does not depend on their order. */
export async function measure(
  client: Client,
  { name, where }: Table,
): Promise<{ rows: number; checksum: string }> {
  const { rows } = await client.query<{ rows: number; checksum: string }>(
    `SELECT count(*)::int AS rows,
            coalesce(sum(('x' || left(encode(sha256(convert_to(row_to_json(t)::text, 'UTF8')), 'hex'), 16))::bit(64)::bigint::numeric), 0)::text AS checksum
       FROM ${name} t WHERE ${where}`,
  );
  return rows[0] ?? { rows: 0, checksum: '0' };
}

export async function listSequences(
  client: Client,
): Promise<{ name: string; value: string; called: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
  );
  const sequences = [];
  for (const { name } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${name}`,
    );
    sequences.push({ name, value: state.rows[0]?.value ?? '1', called: state.rows[0]?.called ?? false });
  }
  return sequences;
}

/** Migrations that a database has finished, in their order. */
export async function listMigrations(client: Client): Promise<string[]> {
  const known = await client.query<{ there: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`,
  );
  if (!known.rows[0]?.there) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM public._prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map((row) => row.name);
}

/** Values are written and summed as text, which must not depend on who connects. */
export async function settleFormats(client: Client): Promise<void> {
  await client.query(
    `SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 1;
     SET bytea_output = 'hex'; SET search_path = public`,
  );
}
