import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one copy of the stack keeps to itself; made once, so that sessions and webhooks survive a restart. */
export interface Secrets {
  auth: string;
  ownerPassword: string;
  appPassword: string;
  stripeKey: string;
  stripeWebhook: string;
  stripeConnectWebhook: string;
}

/** Reads `DATA_DIR/secrets.json`, writing it first when there is none. */
export function ensureSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const random = () => randomBytes(24).toString('base64url');
  const letters = () => randomBytes(18).toString('hex');
  const secrets: Secrets = {
    auth: `${random()}${random()}`,
    ownerPassword: random(),
    appPassword: random(),
    stripeKey: `sk_test_${letters()}`,
    stripeWebhook: `whsec_${letters()}`,
    stripeConnectWebhook: `whsec_${letters()}`,
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
