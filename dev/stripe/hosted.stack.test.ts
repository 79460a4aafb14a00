import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, charity, donate, eventTypes, startBench } from './testing/bench';

const on = { stripeAccount: charity };
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
  await bench.control.seedAccount({ id: charity, name: 'Sample <Rights> & Co' });
});
afterAll(() => bench.close());

async function get(address: string): Promise<{ status: number; text: string; location: string | null }> {
  return read(await fetch(new URL(address, bench.url), { redirect: 'manual' }));
}

/** Sends a form as a browser without JavaScript does. */
async function post(address: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  return read(
    await fetch(new URL(address, bench.url), { method: 'POST', body, headers, redirect: 'manual' }),
  );
}

async function read(response: Response) {
  return { status: response.status, text: await response.text(), location: response.headers.get('location') };
}

const card = (cardNumber: string) => ({
  method: 'card',
  email: 'ann@example.com',
  cardNumber,
  cardExpiry: '12 / 34',
  cardCvc: '123',
  billingName: 'Ann Example',
});
const debit = { method: 'sepa_debit', email: 'ann@example.com', accountName: 'Ann Example' };

async function open(more: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  const session = await donate(bench.stripe, 1_000_000, more);
  const now = () => bench.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] }, on);
  return { id: session.id, url: session.url as string, now };
}

describe('the checkout page', () => {
  it('says what is paid, to whom, and that it is a test; by itself, without scripts', async () => {
    const { url } = await open();
    const { status, text } = await get(url);
    expect(status).toBe(200);
    expect(text).toContain('€10,000.00');
    expect(text).toContain('Sample &#60;Rights&#62; &#38; Co');
    expect(text).toContain('Test mode');
    expect(text).toContain('http://127.0.0.1:9/cancelled');
    expect(text).not.toMatch(/<script|https:\/\//);
  });

  it('speaks Dutch where the session says so', async () => {
    const { url } = await open({ locale: 'nl' });
    const { text } = await get(url);
    expect(text).toContain('<html lang="nl-NL">');
    expect(text).toContain('Doneer');
  });

  it('takes a good card and leads to the success page with the id of the session', async () => {
    const { id, url, now } = await open();
    const { status, location } = await post(url, card('4242 4242 4242 4242'));
    expect([status, location]).toEqual([303, `http://127.0.0.1:9/done?session=${id}`]);
    expect(await now()).toMatchObject({
      customer_details: { email: 'ann@example.com', name: 'Ann Example' },
      payment_status: 'paid',
      status: 'complete',
      url: null,
    });
    expect((await get(url)).text).toContain('paid already');
    expect((await post(url, card('4242424242424242'))).text).toContain('paid already');
  });

  it('puts what is wrong beside its field and keeps what was typed, but nothing of the card', async () => {
    const { url, now } = await open();
    const { status, text } = await post(url, {
      ...card('4242424242424241'),
      email: 'nonsense',
      cardExpiry: '99',
    });
    expect(status).toBe(200);
    expect(text).toContain('There is a problem');
    expect(text).toContain('value="nonsense"');
    expect(text).not.toContain('424242424242');
    for (const id of ['email', 'cardNumber', 'cardExpiry']) {
      expect(text).toContain(`href="#${id}"`);
      expect(text).toContain(`id="${id}-error"`);
    }
    expect((await now()).payment_intent).toBeNull();
  });

  it.each([
    [{ cardExpiry: '01/20' }, 'expiration year is invalid'],
    [{ cardExpiry: '13/34' }, 'expiration month is invalid'],
    [{ cardNumber: '4111111111111111' }, 'not a test card'],
    [{ cardNumber: '4000000000000002' }, 'Your card was declined.'],
    [{ cardNumber: '4000000000009995' }, 'insufficient funds'],
    [{ cardNumber: '4000000000000127' }, 'security code is incorrect'],
  ])('refuses %j', async (wrong, words) => {
    const { url, now } = await open();
    const { status, text } = await post(url, { ...card('4242424242424242'), ...wrong });
    expect(status).toBe(200);
    expect(text).toContain('There is a problem');
    expect(text).toContain(words);
    expect((await now()).status).toBe('open');
    expect((await post(url, card('4242424242424242'))).status).toBe(303);
  });

  it('leads through 3-D Secure, which can be passed or failed', async () => {
    const { url, now } = await open();
    const { location } = await post(url, card('4000 0025 0000 3155'));
    expect(location).toMatch(/^\/3ds\/pi_/);
    expect((await get(location as string)).text).toContain('Complete authentication');
    const failed = await post(location as string, { result: 'fail' });
    expect(failed.location).toBe(new URL(url).pathname);
    expect((await get(url)).text).toContain('Nothing was charged');
    const again = await post(url, card('4000000000003220'));
    const passed = await post(again.location as string, { result: 'complete' });
    expect(passed.location).toContain('/done?session=');
    const intent = (await now()).payment_intent as Stripe.PaymentIntent;
    const charge = await bench.stripe.charges.retrieve(intent.latest_charge as string, {}, on);
    expect(charge.payment_method_details?.card?.three_d_secure?.result).toBe('authenticated');
  });

  it('takes a debit, which is not paid yet', async () => {
    const { url, now } = await open();
    expect((await post(url, { ...debit, iban: 'AT61 1904 3002 3457 3202' })).text).toContain(
      'Check the IBAN',
    );
    expect((await post(url, { ...debit, iban: 'at61 1904 3002 3457 3201' })).status).toBe(303);
    expect(await now()).toMatchObject({ payment_status: 'unpaid', status: 'complete' });
    expect((await get(url)).text).toContain('the bank answers later');
  });

  it('is over when the session has expired', async () => {
    const { id, url } = await open();
    await bench.control.expire(id);
    expect((await get(url)).text).toContain('has expired');
    expect((await post(url, card('4242424242424242'))).text).toContain('has expired');
  });

  it('does not take a form sent from another site', async () => {
    const { url, now } = await open();
    const { status } = await post(url, card('4242424242424242'), { 'sec-fetch-site': 'cross-site' });
    expect([status, (await now()).status]).toEqual([403, 'open']);
  });
});

describe('the onboarding', () => {
  it('can be left and can be completed; a link works once', async () => {
    const account = await bench.stripe.accounts.create({
      country: 'NL',
      business_profile: { name: 'New fund' },
    });
    const link = () =>
      bench.stripe.accountLinks.create({
        account: account.id,
        refresh_url: 'http://127.0.0.1:9/again',
        return_url: 'http://127.0.0.1:9/back',
        type: 'account_onboarding',
      });
    const first = (await link()).url;
    expect((await get(first)).text).toContain('New fund');
    expect((await post(first, { act: 'leave' })).location).toBe('http://127.0.0.1:9/back');
    expect((await bench.stripe.accounts.retrieve(account.id)).charges_enabled).toBe(false);
    expect((await get(first)).location).toBe('http://127.0.0.1:9/again');
    expect((await post((await link()).url, { act: 'complete' })).location).toBe('http://127.0.0.1:9/back');
    const done = await bench.stripe.accounts.retrieve(account.id);
    expect(done).toMatchObject({ charges_enabled: true, details_submitted: true, payouts_enabled: true });
    expect(done.capabilities).toMatchObject({ card_payments: 'active', sepa_debit_payments: 'active' });
    expect(await eventTypes(bench.stripe, account.id)).toEqual(['account.updated']);
  });
});

describe('the inspector', () => {
  it('shows what happened, and its buttons do it', async () => {
    const { id } = await open();
    await bench.control.pay(id);
    const intent = (await bench.stripe.checkout.sessions.retrieve(id, {}, on)).payment_intent as string;
    const [charge] = (await bench.stripe.charges.list({ payment_intent: intent }, on)).data;
    expect((await get('/')).text).toContain(`value="${charge?.id}"`);
    const press = (act: string, target: string, more = {}) => post('/act', { act, id: target, ...more });
    expect((await press('Refund', charge?.id as string, { amount: '2500,50' })).location).toBe('/');
    const refunded = async () =>
      (await bench.stripe.charges.retrieve(charge?.id as string, {}, on)).amount_refunded;
    expect(await refunded()).toBe(250_050);
    const wrong = await press('Refund', charge?.id as string, { amount: 'much' });
    expect(wrong.text).toContain('That did not work');
    expect(await refunded()).toBe(250_050);
    await press('Open dispute', charge?.id as string);
    const [dispute] = (await bench.stripe.disputes.list({ payment_intent: intent }, on)).data;
    expect(dispute?.amount).toBe(749_950);
    await press('Win', dispute?.id as string);
    expect((await bench.stripe.disputes.retrieve(dispute?.id as string, {}, on)).status).toBe('won');
    expect((await press('Nonsense', 'x')).text).toContain('There is no button Nonsense');
  });
});
