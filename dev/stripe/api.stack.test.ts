import { join } from 'node:path';
import fc from 'fast-check';
import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerApi, routes } from './api';
import { ensurePlatform } from './payments/accounts';
import { platformAccount, Scope } from './scope';
import { startStripeStandIn } from './server';
import { Store } from './store';
import { type Bench, charity, clientOf, donate, startBench, testKey } from './testing/bench';

import { refusal } from './testing/refusal';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
  await bench.control.seedAccount({ id: charity, name: 'Sample Rights' });
});
afterAll(() => bench.close());

async function raw(path: string, init: RequestInit & { key?: string | null } = {}) {
  const { key = testKey, ...rest } = init;
  const headers = { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...rest.headers };
  const response = await fetch(`${bench.url}${path}`, { ...rest, headers });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

describe('keys', () => {
  it.each([
    ['none', null],
    ['a live secret key', 'sk_live_0123456789abcdef'],
    ['a live restricted key', 'rk_live_0123456789abcdef'],
    ['a word', 'hello'],
  ])('refuses %s with 401', async (_, key) => {
    const { status, body } = await raw('/v1/customers', { key });
    expect(status).toBe(401);
    expect(body.error.type).toBe('invalid_request_error');
    expect(JSON.stringify(body)).not.toContain('0123456789abcdef');
  });

  it('takes restricted test keys, and basic authentication', async () => {
    expect((await raw('/v1/customers', { key: 'rk_test_0123456789abcdef' })).status).toBe(200);
    const basic = `Basic ${Buffer.from(`${testKey}:`).toString('base64')}`;
    expect((await raw('/v1/customers', { key: null, headers: { authorization: basic } })).status).toBe(200);
  });
});

describe('errors', () => {
  it.each([
    '/v1/nothing',
    '/v1/customers/cus_1/nothing',
    '/v2/core/accounts',
    '/nothing',
    '/_control/nothing',
  ])('answers %s with a Stripe error', async (path) => {
    const { status, body } = await raw(path);
    expect(status).toBe(404);
    expect(body.error.message).toContain(`Unrecognized request URL (GET: ${path})`);
  });

  it('names an unknown parameter, at any depth', async () => {
    const create = (params: object) => bench.stripe.customers.create(params as Stripe.CustomerCreateParams);
    expect(await refusal(create({ colour: 'red' }))).toMatchObject({
      code: 'parameter_unknown',
      param: 'colour',
    });
    const deep = await refusal(create({ address: { line1: 'Street 1', planet: 'Mars' } }));
    expect(deep).toMatchObject({ code: 'parameter_unknown', param: 'address[planet]', statusCode: 400 });
  });

  it('names a missing, an empty and a wrong parameter', async () => {
    const create = (params: object) =>
      bench.stripe.paymentIntents.create(params as Stripe.PaymentIntentCreateParams);
    expect(await refusal(create({ currency: 'eur' }))).toMatchObject({
      code: 'parameter_missing',
      param: 'amount',
    });
    expect(await refusal(create({ amount: 'ten', currency: 'eur' }))).toMatchObject({
      code: 'parameter_invalid_integer',
    });
    expect(await refusal(create({ amount: 100, currency: '' }))).toMatchObject({
      code: 'parameter_invalid_empty',
    });
    expect(await refusal(create({ amount: 100, currency: 'xxx' }))).toMatchObject({ param: 'currency' });
  });

  it('says what is not there', async () => {
    const error = await refusal(bench.stripe.charges.retrieve('ch_nothing'));
    expect(error).toMatchObject({ code: 'resource_missing', param: 'id', statusCode: 404 });
    expect(error.message).toBe("No such charge: 'ch_nothing'");
  });

  it('refuses payment_method_types under the pinned version, as Stripe has since 2026-09-30', async () => {
    const given = { payment_method_types: ['card'] } as Partial<Stripe.Checkout.SessionCreateParams>;
    expect(await refusal(donate(bench.stripe, 1000, given))).toMatchObject({ code: 'parameter_unknown' });
  });

  it.each([
    ['broken percent-encoding', 'email=%zz'],
    ['a value that is also a hash', 'address=x&address[line1]=y'],
    ['a name of brackets', '[]=x'],
    ['very deep nesting', `a${'[b]'.repeat(50)}=1`],
  ])('refuses %s', async (_, body) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await raw('/v1/customers', { method: 'POST', body, headers })).status).toBe(400);
  });

  it('never fails itself, whatever is sent', async () => {
    const store = new Store(join(bench.dataDir, 'fuzz'));
    const timing = { debitSettles: null, refundFinishes: null };
    const world = { store, base: 'http://127.0.0.1:9', timing, emitted: [] };
    store.transact(() => ensurePlatform(new Scope(world, platformAccount)));
    const path = fc.constantFrom(...routes.map((route) => `${route.method} ${route.path}`));
    const name = fc.oneof(
      fc.constantFrom(
        'amount',
        'currency',
        'expand[]',
        'line_items[0][price_data][unit_amount]',
        'metadata',
        'limit',
      ),
      fc.constantFrom(
        'metadata[__proto__]',
        'card[number]',
        'url',
        'enabled_events[]',
        'mode',
        'created[gt]',
        'type',
      ),
      fc.string({ unit: 'binary' }),
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('eur', '1e9', '-1', '100000', 'card', 'x.y'),
    );
    const one = fc.property(path, fc.array(fc.tuple(name, value), { maxLength: 6 }), (where, pairs) => {
      const [method = '', pattern = ''] = where.split(' ');
      const text = pairs
        .map((pair) => pair.map((part) => encodeURIComponent(part.toWellFormed())).join('='))
        .join('&');
      const type = 'application/x-www-form-urlencoded';
      const request = {
        method,
        path: pattern.replaceAll(':id', charity),
        query: method === 'POST' ? '' : text,
        body: method === 'POST' ? text : '',
        headers: { authorization: `Bearer ${testKey}`, 'content-type': type },
      };
      const { status, body } = answerApi(world, request, (act) => store.transact(act));
      expect(status).toBeLessThan(500);
      if (status >= 400) expect(JSON.parse(body).error.message).toBeTruthy();
    });
    fc.assert(one, { numRuns: 1500 });
    store.close();
  });

  it('refuses JSON and bodies beyond a megabyte', async () => {
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await raw('/v1/customers', json)).status).toBe(400);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const huge = { method: 'POST', body: `name=${'x'.repeat(1_000_001)}`, headers };
    expect((await raw('/v1/customers', huge)).status).toBe(413);
  });

  it('leaves nothing behind of a refused request', async () => {
    const before = (await bench.control.state()).customer.length;
    await refusal(bench.stripe.customers.create({ email: 'x@example.com', expand: ['nothing'] }));
    expect((await bench.control.state()).customer.length).toBe(before);
  });
});

describe('accounts', () => {
  it('keeps objects of accounts apart', async () => {
    const customer = await bench.stripe.customers.create({ name: 'Theirs' }, { stripeAccount: charity });
    expect(await refusal(bench.stripe.customers.retrieve(customer.id))).toMatchObject({
      code: 'resource_missing',
    });
    const theirs = await bench.stripe.customers.retrieve(customer.id, {}, { stripeAccount: charity });
    expect(theirs.id).toBe(customer.id);
  });

  it('refuses an account it does not know with 403', async () => {
    const error = await refusal(bench.stripe.charges.list({}, { stripeAccount: 'acct_unknown' }));
    expect(error).toMatchObject({ code: 'account_invalid', statusCode: 403 });
  });

  it('takes no payment before the onboarding is finished', async () => {
    const account = await bench.stripe.accounts.create({ country: 'DE', email: 'new@example.com' });
    expect(account).toMatchObject({
      charges_enabled: false,
      default_currency: 'eur',
      details_submitted: false,
    });
    const early = donate(bench.stripe, 1000, {}, { stripeAccount: account.id });
    expect(await refusal(early)).toMatchObject({ code: 'account_invalid' });
    const ids = (await bench.stripe.accounts.list()).data.map((one) => one.id);
    expect(ids).toEqual([account.id, charity]);
  });

  it('seeds an account once', async () => {
    const again = await bench.control.seedAccount({ id: charity, name: 'Sample Rights' });
    expect(again.charges_enabled).toBe(true);
    const events = await bench.stripe.events.list({ type: 'account.updated' }, { stripeAccount: charity });
    expect(events.data).toHaveLength(1);
  });
});

describe('the server', () => {
  it('finds its state again after a restart, saved answers included', async () => {
    const own = await startBench();
    const key = { idempotencyKey: 'before' };
    const customer = await own.stripe.customers.create({ name: 'Stays' }, key);
    await own.standIn.close();
    const again = await startStripeStandIn({ port: 0, dataDir: own.dataDir });
    const stripe = clientOf(again.port);
    expect((await stripe.customers.retrieve(customer.id)).id).toBe(customer.id);
    expect((await stripe.customers.create({ name: 'Stays' }, key)).id).toBe(customer.id);
    expect((await stripe.customers.list()).data).toHaveLength(1);
    await again.control.reset();
    expect((await stripe.customers.list()).data).toEqual([]);
    await again.close();
  });

  it('fails to start on a taken port', async () => {
    const taken = startStripeStandIn({ port: bench.port, dataDir: `${bench.dataDir}/other` });
    await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('answers on loopback only', async () => {
    const { networkInterfaces } = await import('node:os');
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal);
    if (outside) await expect(fetch(`http://${outside.address}:${bench.port}/`)).rejects.toThrow();
  });
});
