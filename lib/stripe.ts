import Stripe from 'stripe';
import { env } from './env';

let client: Stripe | undefined;

/**
 * Stripe, at its own address or at the one settings name; nothing else in the product knows the difference.
 * Retries are safe: every write carries an idempotency key.
 */
export function stripe(): Stripe {
  const { STRIPE_SECRET_KEY, STRIPE_API_BASE } = env();
  client ??= new Stripe(STRIPE_SECRET_KEY, {
    maxNetworkRetries: 2,
    timeout: 20_000,
    telemetry: false,
    ...(STRIPE_API_BASE ? baseOf(new URL(STRIPE_API_BASE)) : {}),
  });
  return client;
}

const baseOf = (base: URL) => ({
  host: base.hostname,
  port: base.port || (base.protocol === 'https:' ? '443' : '80'),
  protocol: base.protocol === 'https:' ? ('https' as const) : ('http' as const),
});
