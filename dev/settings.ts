import { resolve } from 'node:path';

/** The project's root. */
export const ROOT = resolve(import.meta.dirname, '..');

/** Where one copy of the embedded stack listens and keeps its data. */
export interface StackSettings {
  dataDir: string;
  ports: Record<'PORT' | 'MAILBOX_PORT' | 'SMTP_PORT' | 'STRIPE_PORT' | 'POSTGRES_PORT', number>;
  /** Set when a database of one's own is used instead of the embedded one. */
  database?: { databaseUrl: string; migrateDatabaseUrl: string };
  /** Set when mail goes to a server of one's own instead of the mailbox. */
  smtpUrl?: string;
  /** True when Stripe itself is used: a key is set, and no other base. */
  realStripe: boolean;
}

const DEFAULT_PORTS: StackSettings['ports'] = {
  PORT: 3000,
  MAILBOX_PORT: 8025,
  SMTP_PORT: 1025,
  STRIPE_PORT: 12111,
  POSTGRES_PORT: 54320,
};

/** Reads the variables of `npm run demo` and `npm run dev`. @throws Error naming each variable that is wrong */
export function readStackSettings(source: Record<string, string | undefined> = process.env): StackSettings {
  const problems: string[] = [];
  const ports = { ...DEFAULT_PORTS };
  for (const name of Object.keys(ports) as (keyof typeof ports)[]) {
    const text = source[name];
    if (!text) continue;
    ports[name] = Number(text);
    if (!/^\d+$/.test(text) || ports[name] < 1 || ports[name] > 65_535)
      problems.push(`${name}: "${text}" is no port`);
  }
  const users = Object.entries(ports).filter(
    ([, port], _, all) => all.filter(([, p]) => p === port).length > 1,
  );
  if (users.length > 0) problems.push(`${users.map(([name]) => name).join(' and ')}: the same port twice`);

  const { DATABASE_URL: databaseUrl, MIGRATE_DATABASE_URL: migrateDatabaseUrl } = source;
  if (Boolean(databaseUrl) !== Boolean(migrateDatabaseUrl)) {
    problems.push(
      'DATABASE_URL and MIGRATE_DATABASE_URL: set both to use a database of your own, or neither',
    );
  }
  const realStripe = Boolean(source.STRIPE_SECRET_KEY) && !source.STRIPE_API_BASE;
  if (realStripe && !/^(sk|rk)_test_/.test(source.STRIPE_SECRET_KEY ?? '')) {
    problems.push('STRIPE_SECRET_KEY: the demo takes test keys only');
  }
  if (problems.length > 0)
    throw new Error(`These settings are wrong (see .env.example):\n- ${problems.join('\n- ')}`);
  return {
    dataDir: resolve(ROOT, source.DATA_DIR || '.data'),
    ports,
    ...(databaseUrl && migrateDatabaseUrl ? { database: { databaseUrl, migrateDatabaseUrl } } : {}),
    ...(source.SMTP_URL ? { smtpUrl: source.SMTP_URL } : {}),
    realStripe,
  };
}
