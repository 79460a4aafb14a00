import path from 'node:path';
import { startStripeStandIn } from './server';

/** `node --import tsx dev/stripe/main.ts`: the stand-in alone, for `STRIPE_API_BASE`. */
const { STRIPE_PORT = '12111', DATA_DIR = '.data', STRIPE_WEBHOOK_URL, STRIPE_WEBHOOK_SECRET } = process.env;
const webhooks =
  STRIPE_WEBHOOK_URL && STRIPE_WEBHOOK_SECRET
    ? [true, false].map((connect) => ({ url: STRIPE_WEBHOOK_URL, secret: STRIPE_WEBHOOK_SECRET, connect }))
    : [];

const standIn = await startStripeStandIn({
  port: Number(STRIPE_PORT),
  dataDir: path.join(DATA_DIR, 'stripe'),
  webhooks,
  debitSettlesAfterMs: 60_000,
  refundFinishesAfterMs: 60_000,
});
console.log(`The Stripe stand-in listens on ${standIn.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void standIn.close().then(() => process.exit(0)));
}
