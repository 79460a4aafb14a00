import Stripe from 'stripe';
import type { WireEvent } from '../objects';
import type { Destination } from './deliveries';

export interface AttemptResult {
  at: number;
  status: number | null;
  error: string | null;
}

/** Signs with stripe-node's own helper, so that its `constructEvent` is the judge of the header. */
export function signature(payload: string, secret: string, timestamp: number): string {
  return Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
}

/** Until `stopped` or ten seconds have passed. */
export async function send(to: Destination, event: WireEvent, stopped: AbortSignal): Promise<AttemptResult> {
  const payload = JSON.stringify(event, null, 2);
  const at = Math.floor(Date.now() / 1000);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    'stripe-signature': signature(payload, to.secret, at),
  };
  try {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(10_000)]);
    const response = await fetch(to.url, {
      method: 'POST',
      headers,
      body: payload,
      redirect: 'manual',
      signal,
    });
    await response.arrayBuffer();
    return { at, status: response.status, error: null };
  } catch (error) {
    return { at, status: null, error: reason(error) };
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
