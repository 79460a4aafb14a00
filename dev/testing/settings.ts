/** Settings for tests that start no stack: complete, plainly for development, and reaching nothing. */
export const TEST_SETTINGS: Record<string, string> = {
  APP_URL: 'http://127.0.0.1:3000',
  AUTH_SECRET: 'secret-for-tests-only-0123456789abcdef',
  STRIPE_SECRET_KEY: 'sk_test_quietweektests',
  STRIPE_WEBHOOK_SECRET: 'whsec_quietweektests',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_quietweektestsconnect',
  STRIPE_API_BASE: 'http://127.0.0.1:9', // the discard port: nothing answers
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'Quiet Week <hello@quietweek.example>',
  OPERATOR_NAME: 'Sample Operator',
  OPERATOR_ADDRESS: '1 Sample Street, Sampletown',
  OPERATOR_EMAIL: 'operator@quietweek.example',
  LOG_LEVEL: 'silent',
};

/** Gives each setting that is not set already. Call before `lib/env.ts` is read. */
export function applyTestSettings(settings: Record<string, string> = TEST_SETTINGS): void {
  for (const [name, value] of Object.entries(settings)) process.env[name] ??= value;
}
