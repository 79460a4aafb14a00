/** Playwright's global set-up: one stack for the run, whose addresses the workers find in the environment. */
import { startStack } from './stack';

export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env.E2E_APP_URL) return async () => {}; // a stack that somebody else started
  const stack = await startStack();
  process.env.E2E_APP_URL = stack.urls.app;
  process.env.E2E_MAILBOX_URL = stack.urls.mailbox;
  process.env.E2E_CONTROL_URL = stack.urls.control;
  process.env.E2E_STRIPE_URL = stack.urls.stripe ?? '';
  process.env.E2E_DATABASE_URL = stack.env.DATABASE_URL ?? '';
  process.env.E2E_MIGRATE_DATABASE_URL = stack.env.MIGRATE_DATABASE_URL ?? '';
  process.env.E2E_LOG_DIR = stack.logDir;
  // What web and worker run with, so that a fixture can act through the use cases (e2e/fixtures/world.ts).
  process.env.E2E_SETTINGS = JSON.stringify(stack.env);
  return () => stack.stop();
}
