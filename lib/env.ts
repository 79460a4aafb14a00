import { z } from 'zod';

/** Words that only a development secret contains; production refuses them. */
const DEVELOPMENT_SECRET = /development|changeme|example|secret-for/i;

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');
const url = z.url();

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** The demo: a production build with stand-ins; the clock can be moved and a custom Stripe base is allowed. */
  DEMO: flag,
  APP_URL: url.default('http://127.0.0.1:3000'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATABASE_URL: url,
  /** Only migrate, backup and restore read it. */
  MIGRATE_DATABASE_URL: url.optional(),
  AUTH_SECRET: z.string().min(32),
  STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_(test|live)_.{8,}$/),
  STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_'),
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string().startsWith('whsec_'),
  STRIPE_API_BASE: url.optional(),
  ALLOW_STRIPE_API_BASE: flag,
  SMTP_URL: url,
  MAIL_FROM: z.string().min(3),
  FILES_DIR: z.string().min(1).default('.data/files'),
  /** How many proxies of ours stand before the web process; 0 means that the socket's address is the client's. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(8).default(0),
  OPERATOR_NAME: z.string().min(1),
  OPERATOR_ADDRESS: z.string().min(1),
  OPERATOR_EMAIL: z.string().min(3),
  OPERATOR_REGISTER: z.string().default(''),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.output<typeof schema>;

/**
 * Reads the settings and names every one that is missing, malformed or only fit for development, at once.
 * Production without DEMO refuses plain http, development secrets and (unless allowed) another Stripe base.
 */
export function parseEnv(source: Record<string, string | undefined>): { env: Env } | { problems: string[] } {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const problems = parsed.data.NODE_ENV === 'production' && !parsed.data.DEMO ? unfit(parsed.data) : [];
  return problems.length > 0 ? { problems } : { env: parsed.data };
}

function unfit(env: Env): string[] {
  const problems: string[] = [];
  if (!env.APP_URL.startsWith('https://')) problems.push('APP_URL: production wants an https address');
  if (DEVELOPMENT_SECRET.test(env.AUTH_SECRET)) problems.push('AUTH_SECRET: this is a development secret');
  if (env.STRIPE_API_BASE && !env.ALLOW_STRIPE_API_BASE) {
    problems.push('STRIPE_API_BASE: set only with ALLOW_STRIPE_API_BASE=1');
  }
  if (/@(example|localhost)/.test(env.MAIL_FROM)) problems.push('MAIL_FROM: this is a sample address');
  if (/sample/i.test(env.OPERATOR_NAME)) problems.push('OPERATOR_NAME: this is a sample name');
  return problems;
}

let read: Env | undefined;

/** The settings of this process, read once. @throws Error naming every setting that is wrong. */
export function env(): Env {
  if (read) return read;
  const result = parseEnv(process.env);
  if ('problems' in result) {
    throw new Error(`These settings are wrong (see .env.example):\n- ${result.problems.join('\n- ')}`);
  }
  read = result.env;
  process.env.NEXTAUTH_URL = read.APP_URL; // next-auth reads its address only from there
  return read;
}

/** The origin of Stripe's hosted pages, which a form of ours may lead to (Content-Security-Policy form-action). */
export function checkoutOrigin(): string {
  const base = env().STRIPE_API_BASE;
  return base ? new URL(base).origin : 'https://checkout.stripe.com';
}

/** Who runs this site, as the imprint, the notices and the mails name it. */
export function operator(): { name: string; address: string; email: string; register: string } {
  const { OPERATOR_NAME, OPERATOR_ADDRESS, OPERATOR_EMAIL, OPERATOR_REGISTER } = env();
  return {
    name: OPERATOR_NAME,
    address: OPERATOR_ADDRESS,
    email: OPERATOR_EMAIL,
    register: OPERATOR_REGISTER,
  };
}

/** Read on its own, because a process logs before its settings are known to be right. */
export function logLevel(): string {
  const parsed = schema.shape.LOG_LEVEL.safeParse(process.env.LOG_LEVEL || undefined);
  return parsed.success ? parsed.data : 'info';
}
