import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type Stripe from 'stripe';
import { clientOf, eventTypes, testKey } from './bench';

/** What the judges found wrong; empty when the server did what Stripe does. */
export type Verdict = string[];

const program = path.resolve(import.meta.dirname, '../../../node_modules/.bin/stripe');

/**
 * The official CLI, with a home of its own and no way out: it looks for updates at GitHub whatever it is told,
 * so everything but loopback goes to a proxy that nobody runs.
 */
export async function stripeCli(port: number, ...args: string[]): Promise<string> {
  const home = mkdtempSync(path.join(tmpdir(), 'stripe-cli-'));
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: home,
    STRIPE_CLI_TELEMETRY_OPTOUT: '1',
    DO_NOT_TRACK: '1',
    HTTPS_PROXY: 'http://127.0.0.1:9',
    HTTP_PROXY: 'http://127.0.0.1:9',
    NO_PROXY: '127.0.0.1',
  };
  const all = [...args, '--api-base', `http://127.0.0.1:${port}`, '--api-key', testKey];
  try {
    return (await promisify(execFile)(program, all, { env, timeout: 60_000 })).stdout;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** `stripe customers create`, read back. */
export async function judgeCustomer(port: number): Promise<Verdict> {
  const email = `judge-${Date.now()}@example.com`;
  const said = await stripeCli(port, 'customers', 'create', '--email', email);
  return judged(async (expect) => {
    const { id } = JSON.parse(said) as { id: string };
    const customer = (await clientOf(port).customers.retrieve(id)) as Stripe.Customer;
    expect('object', customer.object, 'customer');
    expect('id', customer.id, id);
    expect('email', customer.email, email);
    expect('livemode', customer.livemode, false);
    const found = await clientOf(port).customers.list({ email });
    expect('list', found.data?.map((one) => one.id).join(), id);
    expect('events', (await newestEvents(port, 1)).join(), `customer.created ${id}`);
  });
}

/** `stripe trigger payment_intent.succeeded`, read back. */
export async function judgeIntent(port: number): Promise<Verdict> {
  await stripeCli(port, 'trigger', 'payment_intent.succeeded');
  return judged(async (expect) => {
    const stripe = clientOf(port);
    const { data } = await stripe.paymentIntents.list({
      limit: 1,
      expand: ['data.latest_charge.balance_transaction'],
    });
    const intent = data[0] as Stripe.PaymentIntent;
    expect('intent', intent.object, 'payment_intent');
    await judgePaid(expect, intent, 2000);
    const kinds = ['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded'];
    expect('order', inOrder(await eventTypes(stripe, undefined), kinds).join(), kinds.join());
  });
}

/** `stripe trigger checkout.session.completed`, read back. */
export async function judgeSession(port: number): Promise<Verdict> {
  await stripeCli(port, 'trigger', 'checkout.session.completed');
  return judged(async (expect) => {
    const stripe = clientOf(port);
    const expand = ['data.line_items', 'data.payment_intent.latest_charge.balance_transaction'];
    const { data } = await stripe.checkout.sessions.list({ limit: 1, expand });
    const session = data[0] as Stripe.Checkout.Session;
    expect('session', session.object, 'checkout.session');
    expect('status', session.status, 'complete');
    expect('payment_status', session.payment_status, 'paid');
    expect('amount_total', session.amount_total, 3000);
    expect('currency', session.currency, 'usd');
    expect('email', session.customer_details?.email, 'stripe@example.com');
    const item = session.line_items?.data[0];
    expect('line item', [item?.quantity, item?.price?.unit_amount, item?.amount_total].join(), '2,1500,3000');
    await judgePaid(expect, session.payment_intent as Stripe.PaymentIntent, 3000);
    const kinds = [
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ];
    expect('order', inOrder(await eventTypes(stripe, undefined), kinds).join(), kinds.join());
    const completed = await stripe.events.list({ type: 'checkout.session.completed', limit: 1 });
    const snapshot = completed.data[0]?.data.object as Stripe.Checkout.Session;
    expect('snapshot', [snapshot.id, snapshot.status].join(), [session.id, 'complete'].join());
  });
}

type Expect = (what: string, found: unknown, wanted: unknown) => void;

async function judgePaid(expect: Expect, intent: Stripe.PaymentIntent, amount: number): Promise<void> {
  const charge = intent.latest_charge as Stripe.Charge;
  const movement = charge.balance_transaction as Stripe.BalanceTransaction;
  expect('intent status', intent.status, 'succeeded');
  expect('amounts', [intent.amount, intent.amount_received].join(), [amount, amount].join());
  expect('currency', intent.currency, 'usd');
  expect('charge', [charge.status, charge.paid, charge.captured].join(), 'succeeded,true,true');
  expect(
    'charged',
    [charge.amount, charge.amount_captured, charge.amount_refunded].join(),
    `${amount},${amount},0`,
  );
  expect('card', charge.payment_method_details?.card?.last4, '4242');
  expect('balance', [movement.amount, movement.net + movement.fee].join(), [amount, amount].join());
  expect('fee', movement.fee > 0, true);
  expect('source', movement.source, charge.id);
}

async function newestEvents(port: number, limit: number): Promise<string[]> {
  const { data } = await clientOf(port).events.list({ limit });
  return data.map((event) => `${event.type} ${(event.data.object as { id: string }).id}`).reverse();
}

/** The last occurrence of each kind, in the order in which they came. */
function inOrder(types: string[], kinds: string[]): string[] {
  return [...kinds]
    .sort((a, b) => types.lastIndexOf(a) - types.lastIndexOf(b))
    .filter((kind) => types.includes(kind));
}

async function judged(judge: (expect: Expect) => Promise<void>): Promise<Verdict> {
  const verdict: Verdict = [];
  try {
    await judge((what, found, wanted) => {
      if (found !== wanted)
        verdict.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
    });
  } catch (error) {
    verdict.push(String(error));
  }
  return verdict;
}
