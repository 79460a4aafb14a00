import pg from 'pg';

/** The role that owns database, schema and pg-boss: migrations run as it. */
export const OWNER_ROLE = 'quietweek_owner';
/** The role the application runs as; it owns nothing. */
export const APP_ROLE = 'quietweek_app';

export interface DatabaseUrls {
  /** For `DATABASE_URL`: the application's role. */
  databaseUrl: string;
  /** For `MIGRATE_DATABASE_URL`: the owner. */
  migrateDatabaseUrl: string;
}

/** Creates the two roles, or gives them the passwords. `passwords` must be stable across restarts. */
export async function ensureRoles(
  adminUrl: string,
  passwords: { owner: string; app: string },
): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    for (const [role, password] of [
      [OWNER_ROLE, passwords.owner],
      [APP_ROLE, passwords.app],
    ] as const) {
      const known = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      const verb = known.rowCount === 0 ? 'CREATE' : 'ALTER';
      await admin.query(
        `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${pg.escapeLiteral(password)}`,
      );
    }
  });
}

/** Creates a database owned by {@link OWNER_ROLE} if it is missing, optionally as a copy of `template`. */
export async function ensureDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount !== 0) return;
    const from = template ? ` TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY FILE_COPY` : '';
    await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${OWNER_ROLE}${from}`);
    await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(name)} TO ${APP_ROLE}`);
  });
}

/** Drops a database, throwing out whoever is still connected. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, (admin) =>
    admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** The two URLs of one database. */
export function databaseUrls(
  adminUrl: string,
  name: string,
  passwords: { owner: string; app: string },
): DatabaseUrls {
  const urlOf = (role: string, password: string) => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = password;
    url.pathname = `/${name}`;
    return url.href;
  };
  return {
    databaseUrl: urlOf(APP_ROLE, passwords.app),
    migrateDatabaseUrl: urlOf(OWNER_ROLE, passwords.owner),
  };
}

async function asAdmin<T>(adminUrl: string, act: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await act(admin);
  } finally {
    await admin.end();
  }
}
