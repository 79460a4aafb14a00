import type Stripe from 'stripe';
import type { z } from 'zod';
import type {
  closeSchema,
  disputeSchema,
  flushSchema,
  paySchema,
  refundSchema,
  seedSchema,
} from './controls/schema';
import type { WireEvent } from './objects';
import type { Outcome } from './payments/attempt';
import type { Delivery, Destination, Endpoint } from './webhooks/deliveries';
import type { Policy, policySchema } from './webhooks/policy';

interface Owned<T> {
  account: string;
  object: T;
}

export interface StandInState {
  platform: string;
  account: Owned<Stripe.Account>[];
  charge: Owned<Stripe.Charge>[];
  'checkout.session': Owned<Stripe.Checkout.Session>[];
  customer: Owned<Stripe.Customer>[];
  dispute: Owned<Stripe.Dispute>[];
  event: Owned<WireEvent>[];
  payment_intent: Owned<Stripe.PaymentIntent>[];
  refund: Owned<Stripe.Refund>[];
}

/**
 * What tests and the demo's seed do to the stand-in that no client of Stripe could.
 * Where a payment is asked for, the id of a Checkout Session, an intent or a charge will do.
 */
export class StripeControl {
  constructor(readonly url: string) {}

  /** Makes a connected account with a fixed id, ready to be charged; doing it again changes nothing. */
  seedAccount(seed: z.input<typeof seedSchema>): Promise<Stripe.Account> {
    return this.post('/accounts', seed);
  }
  completeOnboarding(account: string): Promise<Stripe.Account> {
    return this.post(`/accounts/${account}/complete`);
  }

  /** Pays as a customer at the hosted page would: by card 4242… unless another card or an IBAN is named. */
  pay(
    session: string,
    how: z.input<typeof paySchema> = {},
  ): Promise<{ outcome: Outcome; session: Stripe.Checkout.Session }> {
    return this.post(`/sessions/${session}/pay`, how);
  }
  expire(session: string): Promise<Stripe.Checkout.Session> {
    return this.post(`/sessions/${session}/expire`);
  }

  /** The bank pays a SEPA debit. */
  settle(payment: string): Promise<Stripe.PaymentIntent> {
    return this.post(`/payments/${payment}/settle`);
  }
  /** The bank refuses a SEPA debit. */
  fail(payment: string, reason?: string): Promise<Stripe.PaymentIntent> {
    return this.post(`/payments/${payment}/fail`, reason === undefined ? {} : { reason });
  }
  refund(payment: string, how: z.input<typeof refundSchema> = {}): Promise<Stripe.Refund> {
    return this.post(`/payments/${payment}/refund`, how);
  }
  failRefund(refund: string, reason?: string): Promise<Stripe.Refund> {
    return this.post(`/refunds/${refund}/fail`, reason === undefined ? {} : { reason });
  }
  succeedRefund(refund: string): Promise<Stripe.Refund> {
    return this.post(`/refunds/${refund}/succeed`);
  }
  dispute(payment: string, how: z.input<typeof disputeSchema> = {}): Promise<Stripe.Dispute> {
    return this.post(`/payments/${payment}/dispute`, how);
  }
  closeDispute(dispute: string, outcome: z.input<typeof closeSchema>['outcome']): Promise<Stripe.Dispute> {
    return this.post(`/disputes/${dispute}/close`, { outcome });
  }

  state(): Promise<StandInState> {
    return this.call('GET', '/state');
  }
  deliveries(): Promise<Delivery[]> {
    return this.call('GET', '/deliveries');
  }
  redeliver(event: string, endpoint?: string): Promise<Delivery[]> {
    return this.post(`/events/${event}/redeliver`, endpoint === undefined ? {} : { endpoint });
  }
  /** What happens to deliveries from now on; what is not named is undone. */
  setPolicy(policy: z.input<typeof policySchema>): Promise<Policy> {
    return this.call('PUT', '/webhooks/policy', policy);
  }
  /** Sends what `hold` kept back. */
  flush(how: z.input<typeof flushSchema> = {}): Promise<{ released: number }> {
    return this.post('/webhooks/flush', how);
  }
  /** Replaces the destinations that were given at the start. */
  setEndpoints(endpoints: readonly Endpoint[]): Promise<Destination[]> {
    return this.call('PUT', '/webhooks/endpoints', endpoints);
  }
  /** Waits until nothing is being sent and nothing waits for a delay or a retry. */
  async settled(timeoutMs = 10_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const busy = await this.call<{ sending: number; waiting: number }>('GET', '/webhooks/busy');
      if (busy.sending === 0 && busy.waiting === 0) return;
      if (Date.now() > deadline) throw new Error(`Deliveries are still under way: ${JSON.stringify(busy)}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  reset(): Promise<{ reset: true }> {
    return this.post('/reset');
  }

  private post<T>(path: string, body: object = {}): Promise<T> {
    return this.call('POST', path, body);
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.url}/_control${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const answer = (await response.json()) as T & { error?: { message: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${answer.error?.message ?? response.status}`);
    return answer;
  }
}
