import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';

/** Signs and sends events to the webhook as Stripe would, several at a time, and remembers what was acknowledged. */
export class Deliveries {
  /** Ids of events that were answered with 200: from then on they must not be lost. */
  readonly acknowledged: string[] = [];
  #running: Promise<unknown> | undefined;
  #stopped = false;

  constructor(
    private readonly appUrl: string,
    private readonly secret: string,
    private readonly account: string,
  ) {}

  start(atOnce = 4): void {
    this.#stopped = false;
    this.#running = Promise.all(Array.from({ length: atOnce }, () => this.#loop()));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      const id = `evt_${randomUUID().replaceAll('-', '')}`;
      if (await this.#deliver(id).catch(() => false)) this.acknowledged.push(id);
      else await new Promise((resume) => setTimeout(resume, 5)); // whoever was killed does not answer
    }
  }

  async #deliver(id: string): Promise<boolean> {
    const payload = JSON.stringify({
      ...{ id, object: 'event', type: 'payment_intent.succeeded', livemode: false, account: this.account },
      ...{ created: Math.floor(Date.now() / 1000), api_version: null, pending_webhooks: 1, request: null },
      data: {
        object: { id: `pi_${id.slice(4)}`, object: 'payment_intent', metadata: {}, status: 'succeeded' },
      },
    });
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: this.secret });
    const response = await fetch(`${this.appUrl}/api/stripe/connect-webhook`, {
      method: 'POST',
      body: payload,
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      signal: AbortSignal.timeout(5_000),
    });
    await response.arrayBuffer();
    return response.status === 200;
  }
}
