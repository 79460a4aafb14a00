import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, charity, clientOf, eventTypes, startBench } from './testing/bench';
import { judgeCustomer, judgeIntent, judgeSession, stripeCli } from './testing/judges';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

describe('the official Stripe CLI against the stand-in', () => {
  it('creates a customer', async () => {
    expect(await judgeCustomer(bench.port)).toEqual([]);
  });

  it('triggers payment_intent.succeeded', async () => {
    expect(await judgeIntent(bench.port)).toEqual([]);
  });

  it('triggers checkout.session.completed', async () => {
    expect(await judgeSession(bench.port)).toEqual([]);
  });

  it('acts for a connected account', async () => {
    await bench.control.seedAccount({ id: charity, name: 'Sample Rights' });
    await stripeCli(bench.port, 'trigger', 'checkout.session.completed', '--stripe-account', charity);
    const { data } = await bench.stripe.charges.list({}, { stripeAccount: charity });
    expect(data.map((charge) => [charge.amount, charge.status])).toEqual([[3000, 'succeeded']]);
  });

  it.each([
    ['charge.refunded', ['refund.created', 'charge.refunded']],
    ['charge.dispute.created', ['charge.dispute.created']],
    ['charge.dispute.closed', ['charge.dispute.closed']],
    ['payment_intent.payment_failed', ['charge.failed', 'payment_intent.payment_failed']],
    ['payment_intent.requires_action', ['payment_intent.requires_action']],
    ['payment_intent.canceled', ['payment_intent.canceled']],
    ['checkout.session.expired', ['checkout.session.expired']],
    ['customer.updated', ['customer.updated']],
  ])('triggers %s', async (event, wanted) => {
    const before = (await eventTypes(bench.stripe, undefined)).length;
    await stripeCli(bench.port, 'trigger', event);
    const types = (await eventTypes(bench.stripe, undefined)).slice(before);
    expect(types).toEqual(expect.arrayContaining(wanted));
  });
});

describe('the judges', () => {
  it('reject a server that echoes whatever the CLI wants to hear', async () => {
    const echo = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const said = Object.fromEntries(new URLSearchParams(body));
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify({ ...said, id: 'echo_1', object: 'list', data: [], has_more: false, url: '/' }),
        );
      });
    });
    await new Promise<void>((done) => echo.listen(0, '127.0.0.1', done));
    const { port } = echo.address() as AddressInfo;
    try {
      // The CLI alone is content with it: every call below exits with success.
      for (const judge of [judgeCustomer, judgeIntent, judgeSession]) {
        expect(await judge(port)).not.toEqual([]);
      }
      expect((await clientOf(port).customers.list()).data).toEqual([]);
    } finally {
      echo.closeAllConnections();
      echo.close();
    }
  });
});
