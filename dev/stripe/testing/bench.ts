import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Stripe from 'stripe';
import type { WireEvent } from '../objects';
import { type RunningStandIn, type StandInOptions, startStripeStandIn } from '../server';

export const testKey = 'sk_test_0123456789abcdef';

export function clientOf(port: number, options: Stripe.StripeConfig = {}): Stripe {
  return new Stripe(testKey, { host: '127.0.0.1', port, protocol: 'http', telemetry: false, ...options });
}

/** A stand-in on a free port with its state in a folder that goes away with it, and stripe-node set to it. */
export async function startBench(options: Partial<StandInOptions> = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'stand-in-'));
  const standIn: RunningStandIn = await startStripeStandIn({ port: 0, dataDir, ...options });
  const close = async () => {
    await standIn.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...standIn, standIn, dataDir, stripe: clientOf(standIn.port), close };
}

export type Bench = Awaited<ReturnType<typeof startBench>>;

export const charity = 'acct_sample_rights';

/** A Checkout Session as the product asks for one: a donation, charged on the beneficiary's own account. */
export function donate(
  stripe: Stripe,
  amount: number,
  more: Partial<Stripe.Checkout.SessionCreateParams> = {},
  options: Stripe.RequestOptions = {},
): Promise<Stripe.Checkout.Session> {
  return stripe.checkout.sessions.create(
    {
      mode: 'payment',
      submit_type: 'donate',
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: 'eur',
            unit_amount: amount,
            product_data: { name: 'Donation to Sample Rights' },
          },
        },
      ],
      metadata: { donation: 'd-1' },
      payment_intent_data: { metadata: { donation: 'd-1' } },
      success_url: 'http://127.0.0.1:9/done?session={CHECKOUT_SESSION_ID}',
      cancel_url: 'http://127.0.0.1:9/cancelled',
      ...more,
    },
    { stripeAccount: charity, ...options },
  );
}

/** Types of an account's events, oldest first. */
export async function eventTypes(stripe: Stripe, account: string | undefined): Promise<string[]> {
  const options = account ? { stripeAccount: account } : {};
  const events = await stripe.events.list({ limit: 100 }, options).autoPagingToArray({ limit: 1000 });
  return events.map((event) => event.type).reverse();
}

export const secret = 'whsec_listener_of_a_test';

/** A webhook endpoint that verifies every signature by stripe-node and can be told what to answer. */
export async function listen() {
  const events: WireEvent[] = [];
  const refused: string[] = [];
  let failures = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    try {
      const signature = request.headers['stripe-signature'] ?? '';
      const event = clientOf(1).webhooks.constructEvent(body, signature, secret) as unknown as WireEvent;
      if (failures > 0) {
        failures -= 1;
        response.writeHead(500).end();
        return;
      }
      events.push(event);
      response.writeHead(200).end();
    } catch (error) {
      refused.push(String(error));
      response.writeHead(400).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
  return {
    url,
    events,
    refused,
    types: () => events.map((event) => event.type),
    failNext: (count: number) => {
      failures = count;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      }),
  };
}
