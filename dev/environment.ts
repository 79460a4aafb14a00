import { join } from 'node:path';
import type { Secrets } from './secrets';
import type { StackSettings } from './settings';

/** Whatever listens on 127.0.0.1 gets this address: a name would need a resolver. */
export const local = (port: number) => `http://127.0.0.1:${port}`;

/**
 * The settings of web, worker, migrate and seed in the embedded stack. A setting that the caller's environment
 * already has wins where the issue of one's own service is meant (database, mail, Stripe).
 */
export function stackEnvironment(
  settings: StackSettings,
  secrets: Secrets,
  database: { databaseUrl: string; migrateDatabaseUrl: string },
): Record<string, string> {
  const { ports, dataDir } = settings;
  return {
    DEMO: '1',
    HOST: '127.0.0.1',
    PORT: String(ports.PORT),
    APP_URL: process.env.APP_URL || local(ports.PORT),
    DATABASE_URL: database.databaseUrl,
    MIGRATE_DATABASE_URL: database.migrateDatabaseUrl,
    AUTH_SECRET: secrets.auth,
    SMTP_URL: settings.smtpUrl ?? `smtp://127.0.0.1:${ports.SMTP_PORT}`,
    MAIL_FROM: process.env.MAIL_FROM || 'Quiet Week <hello@quietweek.example>',
    FILES_DIR: join(dataDir, 'files'),
    OPERATOR_NAME: process.env.OPERATOR_NAME || 'Sample Operator Foundation',
    OPERATOR_ADDRESS: process.env.OPERATOR_ADDRESS || '1 Sample Street, 1000 AA Sampletown',
    OPERATOR_EMAIL: process.env.OPERATOR_EMAIL || 'operator@quietweek.example',
    OPERATOR_REGISTER: process.env.OPERATOR_REGISTER || 'Sample register, number 0000',
    LOG_LEVEL: process.env.LOG_LEVEL || 'info',
    ...(settings.realStripe ? {} : standInSettings(settings, secrets)),
  };
}

/** With a real test key, the key and the two webhook secrets come from the caller's environment as they are. */
function standInSettings({ ports }: StackSettings, secrets: Secrets): Record<string, string> {
  return {
    STRIPE_SECRET_KEY: secrets.stripeKey,
    STRIPE_WEBHOOK_SECRET: secrets.stripeWebhook,
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.stripeConnectWebhook,
    STRIPE_API_BASE: local(ports.STRIPE_PORT),
    ALLOW_STRIPE_API_BASE: '1',
  };
}
