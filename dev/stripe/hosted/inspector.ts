import type Stripe from 'stripe';
import { type Html, html } from '../../html';
import type { ApiAnswer } from '../api';
import * as acts from '../control/acts';
import { merchantName } from '../payments/accounts';
import { formatAmount } from '../payments/limits';
import { apiVersion, platformAccount, type World } from '../scope';
import type { StandIn } from '../stand-in';
import { invalidRequest, Refusal } from '../wire/errors';
import { deliveryTable, eventTable } from './inspector-webhooks';
import { field, type HostedRoute, type Visit } from './routes';
import { pageAnswer, redirect, testBadge } from './shell';

/** The page at `/`: what a person would do in Stripe's dashboard or a bank would do by itself. */
export const inspectorRoutes: readonly HostedRoute[] = [
  { method: 'GET', path: '/', answer: (standIn) => show(standIn) },
  { method: 'POST', path: '/act', answer: act },
];

const buttons: Record<string, (standIn: StandIn, id: string, amount: number | undefined) => unknown> = {
  Refund: ({ world }, id, amount) => acts.refund(world, id, { amount }),
  'Refund, but fail later': ({ world }, id) => acts.refund(world, id, { outcome: 'fails_later' }),
  'Fail this refund': ({ world }, id) => acts.refundFails(world, id, {}),
  'Finish this refund': ({ world }, id) => acts.refundSucceeds(world, id),
  'Open dispute': ({ world }, id) => acts.dispute(world, id, {}),
  Win: ({ world }, id) => acts.disputeCloses(world, id, { outcome: 'won' }),
  Lose: ({ world }, id) => acts.disputeCloses(world, id, { outcome: 'lost' }),
  Settle: ({ world }, id) => acts.settle(world, id),
  'Fail SEPA': ({ world }, id) => acts.fail(world, id, {}),
  Expire: ({ world }, id) => acts.sessionExpires(world, id),
  'Complete onboarding': ({ world }, id) => acts.completeOnboarding(world, id),
};

function act(standIn: StandIn, { form }: Visit): ApiAnswer {
  const [name, id, amount] = ['act', 'id', 'amount'].map((part) => field(form, part)) as [
    string,
    string,
    string,
  ];
  try {
    if (name === 'Redeliver') standIn.dispatcher.redeliver(id);
    else {
      const button = buttons[name];
      if (!button) throw invalidRequest(`There is no button ${name}.`);
      standIn.act(() => button(standIn, id, minorUnits(amount)));
    }
    return redirect('/');
  } catch (error) {
    if (error instanceof Refusal) return show(standIn, error.body.message);
    throw error;
  }
}

/** `12.50` in units as a person writes them; empty means all of it. */
function minorUnits(amount: string): number | undefined {
  if (amount === '') return undefined;
  if (!/^\d{1,8}([.,]\d{1,2})?$/.test(amount))
    throw invalidRequest(`“${amount}” is not an amount, like 12.50.`);
  return Math.round(Number(amount.replace(',', '.')) * 100);
}

export const button = (act: string, id: string, extra?: Html): Html =>
  html`<form method="post" action="/act"><input type="hidden" name="id" value="${id}">${extra}<button name="act" value="${act}" aria-label="${act} ${id}">${act}</button></form>`;

function show(standIn: StandIn, problem?: string): ApiAnswer {
  const { world } = standIn;
  const body = html`<main class="inspector">
<div class="top"><h1>Stripe stand-in</h1> ${testBadge('Test mode')}</div>
<p class="soft">For development and tests: no money moves, and nothing here reaches Stripe. API version ${apiVersion}. <a href="/">Reload</a></p>
${problem ? html`<div class="summary" role="alert"><h2>That did not work</h2><p>${problem}</p></div>` : undefined}
<h2>Payments</h2>${paymentTable(world)}
<h2>Refunds and disputes</h2>${afterwards(world)}
<h2>Checkout Sessions still open</h2>${sessionTable(world)}
<h2>Connected accounts</h2>${accountTable(world)}
<h2>Deliveries to webhooks</h2>${deliveryTable(standIn)}
<h2>Events</h2>${eventTable(world)}
</main>`;
  return pageAnswer('Stripe stand-in', body, { status: problem ? 422 : 200 });
}

export function table(columns: string[], rows: Html[], nothing: string): Html {
  if (rows.length === 0) return html`<p class="soft">${nothing}</p>`;
  const heads = columns.map((name) => html`<th scope="col">${name}</th>`);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${columns.join(', ')}"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

export const time = (created: number): string =>
  new Date(created * 1000).toISOString().slice(0, 19).replace('T', ' ');

function nameOf(world: World, account: string): string {
  const found = world.store.get('account', account, account);
  return account === platformAccount ? 'the platform' : found ? merchantName(found) : account;
}

function paymentTable(world: World): Html {
  const rows = world.store.all('charge').reverse().slice(0, 50);
  const cells = rows.map(({ account, object: charge }) => {
    const status = charge.refunded
      ? 'refunded'
      : charge.amount_refunded > 0
        ? 'partly refunded'
        : charge.status;
    return html`<tr><td class="sum">${formatAmount(charge.amount, charge.currency)}</td><td>${nameOf(world, account)}</td>
<td>${charge.payment_method_details?.type ?? ''}</td><td>${status}${charge.disputed && ', disputed'}</td><td>${time(charge.created)}</td><td>${chargeButtons(charge)}</td></tr>`;
  });
  return table(['Amount', 'To', 'By', 'State', 'When (UTC)', 'Do'], cells, 'Nobody has paid yet.');
}

function chargeButtons(charge: Stripe.Charge): Html[] {
  if (charge.status === 'pending') return [button('Settle', charge.id), button('Fail SEPA', charge.id)];
  if (charge.status !== 'succeeded' || charge.refunded) return [];
  const amount = html`<input type="text" name="amount" inputmode="decimal" placeholder="all of it" aria-label="Amount to refund of ${charge.id}"> `;
  return [
    button('Refund', charge.id, amount),
    button('Refund, but fail later', charge.id),
    ...(charge.disputed ? [] : [button('Open dispute', charge.id)]),
  ];
}

function afterwards(world: World): Html {
  const refunds = world.store.all('refund').map(({ account, object, seq }) => ({
    seq,
    row: line(world, account, object, object.status ?? '', [
      ...(object.status === 'pending' ? [button('Finish this refund', object.id)] : []),
      ...(object.status === 'failed' ? [] : [button('Fail this refund', object.id)]),
    ]),
  }));
  const disputes = world.store.all('dispute').map(({ account, object, seq }) => {
    const open = !['won', 'lost', 'warning_closed'].includes(object.status);
    const decide = open ? [button('Win', object.id), button('Lose', object.id)] : [];
    return { seq, row: line(world, account, object, object.status, decide) };
  });
  const rows = [...refunds, ...disputes].sort((a, b) => b.seq - a.seq);
  return table(
    ['Amount', 'From', 'What', 'State', 'When (UTC)', 'Do'],
    rows.map(({ row }) => row),
    'None.',
  );
}

function line(
  world: World,
  account: string,
  object: Stripe.Refund | Stripe.Dispute,
  state: string,
  does: Html[],
): Html {
  return html`<tr><td class="sum">${formatAmount(object.amount, object.currency)}</td><td>${nameOf(world, account)}</td><td>${object.object}</td><td>${state.replaceAll('_', ' ')}</td><td>${time(object.created)}</td><td>${does}</td></tr>`;
}

function sessionTable(world: World): Html {
  const open = world.store.all('checkout.session').filter(({ object }) => object.status === 'open');
  const rows = open
    .reverse()
    .map(
      ({ account, object }) =>
        html`<tr><td class="sum">${formatAmount(object.amount_total ?? 0, object.currency ?? 'eur')}</td><td>${nameOf(world, account)}</td><td><a href="${object.url ?? ''}">Open the page</a></td><td>${button('Expire', object.id)}</td></tr>`,
    );
  return table(['Amount', 'To', 'Page', 'Do'], rows, 'None.');
}

function accountTable(world: World): Html {
  const accounts = world.store.all('account').filter(({ account }) => account !== platformAccount);
  const rows = accounts.map(
    ({ object }) =>
      html`<tr><td>${merchantName(object)}</td><td><code>${object.id}</code></td><td>${object.charges_enabled ? 'can be paid' : 'onboarding not finished'}</td><td>${object.charges_enabled ? undefined : button('Complete onboarding', object.id)}</td></tr>`,
  );
  return table(['Name', 'Id', 'State', 'Do'], rows, 'None.');
}
