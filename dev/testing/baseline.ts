import pg from 'pg';

/** Where a migrated database keeps a copy of the rows that its migrations put in, for {@link toBaseline}. */
const KEPT = 'test_baseline';

/** Copies the rows that a freshly migrated database already has. Run once, in the template. */
export async function keepBaseline(adminUrl: string, database: string): Promise<void> {
  await asAdminIn(adminUrl, database, async (admin) => {
    await admin.query(`CREATE SCHEMA ${KEPT}`);
    for (const table of await tablesOf(admin)) {
      const { rowCount } = await admin.query(`SELECT 1 FROM public.${table} LIMIT 1`);
      if (rowCount) await admin.query(`CREATE TABLE ${KEPT}.${table} AS TABLE public.${table}`);
    }
  });
}

/**
 * Empties every table and puts the migrations' own rows back, whatever triggers say about it: replica mode
 * skips them, the append-only ones included, which only a superuser can ask for. Waiting jobs go too.
 */
export async function toBaseline(adminUrl: string, database: string): Promise<void> {
  await asAdminIn(adminUrl, database, async (admin) => {
    const tables = (await tablesOf(admin)).map((table) => `public.${table}`);
    await admin.query('BEGIN; SET LOCAL session_replication_role = replica');
    await admin.query(`TRUNCATE ${[...tables, 'pgboss.job'].join(', ')} RESTART IDENTITY CASCADE`);
    const kept = await admin.query<{ name: string; columns: string }>(
      `SELECT quote_ident(c.relname) AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = ('public.' || quote_ident(c.relname))::regclass
        WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r'
          AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        GROUP BY c.relname`,
      [KEPT],
    );
    for (const { name, columns } of kept.rows) {
      const into = `INSERT INTO public.${name} (${columns}) OVERRIDING SYSTEM VALUE`;
      await admin.query(`${into} SELECT ${columns} FROM ${KEPT}.${name}`);
    }
    await admin.query('COMMIT');
  });
}

/** Quoted names of the application's tables; which migrations were applied is not data. */
async function tablesOf(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
        AND relname <> '_prisma_migrations'
      ORDER BY relname`,
  );
  return rows.map((row) => row.name);
}

async function asAdminIn(adminUrl: string, database: string, act: (admin: pg.Client) => Promise<void>) {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    await act(admin);
  } finally {
    await admin.end();
  }
}
