import type Stripe from 'stripe';
import { type Html, html } from '../../html';
import { merchantName } from '../payments/accounts';
import { formatAmount } from '../payments/limits';
import { platformAccount, type World } from '../scope';
import { button, table, time } from './inspector-table';

function nameOf(world: World, account: string): string {
  const found = world.store.get('account', account, account);
  return account === platformAccount ? 'the platform' : found ? merchantName(found) : account;
}

export function paymentTable(world: World): Html {
  const rows = world.store.all('charge').reverse().slice(0, 50);
  const cells = rows.map(({ account, object: charge }) => {
    const status = charge.refunded
      ? 'refunded'
      : charge.amount_refunded > 0
        ? 'partly refunded'
        : charge.status;
    return html`<tr><td class="sum">${formatAmount(charge.amount, charge.currency)}</td><td>${nameOf(world, account)}</td>
<td>${charge.payment_method_details?.type === 'sepa_debit' ? 'SEPA debit' : 'card'}</td><td>${status}${charge.disputed && ', disputed'}</td><td class="when">${time(charge.created)}</td><td>${chargeButtons(charge)}</td></tr>`;
  });
  return table(['Amount', 'To', 'By', 'State', 'When (UTC)', 'Do'], cells, 'Nobody has paid yet.');
}

function chargeButtons(charge: Stripe.Charge): Html[] {
  if (charge.status === 'pending') return [button('Settle', charge.id), button('Fail SEPA', charge.id)];
  if (charge.status !== 'succeeded' || charge.refunded || charge.disputed) return [];
  const amount = html`<input type="text" name="amount" inputmode="decimal" placeholder="all of it" aria-label="Amount to refund of ${charge.id}"> `;
  return [
    button('Refund', charge.id, amount),
    button('Refund, but fail later', charge.id),
    button('Open dispute', charge.id),
  ];
}

export function afterwards(world: World): Html {
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
  return html`<tr><td class="sum">${formatAmount(object.amount, object.currency)}</td><td>${nameOf(world, account)}</td><td>${object.object}</td><td>${state.replaceAll('_', ' ')}</td><td class="when">${time(object.created)}</td><td>${does}</td></tr>`;
}

export function sessionTable(world: World): Html {
  const open = world.store.all('checkout.session').filter(({ object }) => object.status === 'open');
  const rows = open
    .reverse()
    .map(
      ({ account, object }) =>
        html`<tr><td class="sum">${formatAmount(object.amount_total ?? 0, object.currency ?? 'eur')}</td><td>${nameOf(world, account)}</td><td><a href="${object.url ?? ''}">Open the page</a></td><td>${button('Expire', object.id)}</td></tr>`,
    );
  return table(['Amount', 'To', 'Page', 'Do'], rows, 'None.');
}

export function accountTable(world: World): Html {
  const accounts = world.store.all('account').filter(({ account }) => account !== platformAccount);
  const rows = accounts.map(
    ({ object }) =>
      html`<tr><td>${merchantName(object)}</td><td><code>${object.id}</code></td><td>${object.charges_enabled ? 'can be paid' : 'onboarding not finished'}</td><td>${object.charges_enabled ? undefined : button('Complete onboarding', object.id)}</td></tr>`,
  );
  return table(['Name', 'Id', 'State', 'Do'], rows, 'None.');
}
