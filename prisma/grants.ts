import type { Client } from 'pg';
import { APPEND_ONLY } from './append-only';

/**
 * The role that privileges are given to. The user of `DATABASE_URL` is this role or a member of it, so that
 * migrations can name it in their REVOKEs.
 */
export const APP_ROLE = 'quietweek_app';

/** Refuses to migrate for an application that would be the owner, a superuser, or without privileges. */
export async function requireAppRole(owner: Client, databaseUrl: string): Promise<void> {
  const user = decodeURIComponent(new URL(databaseUrl).username);
  const { rows } = await owner.query<{ super: boolean; owns: boolean; member: boolean | null }>(
    `SELECT app.rolsuper AS super,
            pg_has_role(app.oid, current_user::regrole::oid, 'USAGE') AS owns,
            (SELECT pg_has_role(app.oid, wanted.oid, 'USAGE') FROM pg_roles wanted WHERE wanted.rolname = $2) AS member
       FROM pg_roles app WHERE app.rolname = $1`,
    [user, APP_ROLE],
  );
  const [role] = rows;
  if (!role)
    throw new Error(`DATABASE_URL names the role "${user}", which does not exist. See docs/deploy.md.`);
  if (role.super) throw new Error(`DATABASE_URL's role "${user}" is a superuser. See docs/deploy.md.`);
  if (role.owns) {
    throw new Error(
      `DATABASE_URL and MIGRATE_DATABASE_URL both act as the owner ("${user}"). The application needs a role ` +
        'that owns nothing. See docs/deploy.md.',
    );
  }
  if (!role.member) {
    throw new Error(
      `DATABASE_URL's role "${user}" is neither ${APP_ROLE} nor a member of it. See docs/deploy.md.`,
    );
  }
}

/** What the application may do with every table to come; migrations take back what it must not. */
export async function grantTables(owner: Client): Promise<void> {
  await owner.query(`
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO ${APP_ROLE};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APP_ROLE};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${APP_ROLE};
  `);
}

/**
 * What only grows is taken back to reading and inserting. Triggers refuse changes there too, whoever asks; this is
 * the first of the two locks.
 */
export async function restrictTables(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    'SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NOT NULL',
    [APPEND_ONLY],
  );
  for (const { name } of rows)
    await owner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${name} FROM ${APP_ROLE}`);
  await owner.query(`REVOKE ALL ON _prisma_migrations FROM ${APP_ROLE}`);
  await owner.query(`GRANT SELECT ON _prisma_migrations TO ${APP_ROLE}`);
}

/** The queue's tables: all of them, but not their making. */
export async function grantJobs(owner: Client): Promise<void> {
  await owner.query(`
    GRANT USAGE ON SCHEMA pgboss TO ${APP_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${APP_ROLE};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA pgboss TO ${APP_ROLE};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${APP_ROLE};
  `);
}
