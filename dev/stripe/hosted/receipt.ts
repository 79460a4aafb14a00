import { html } from '../../html';
import { merchantName } from '../payments/accounts';
import { formatAmount } from '../payments/limits';
import { Scope } from '../scope';
import { noSuch } from '../wire/errors';
import type { HostedRoute } from './routes';
import { pageAnswer, testBadge } from './shell';

/** What a charge's `receipt_url` shows. */
export const receiptRoutes: readonly HostedRoute[] = [
  {
    method: 'GET',
    path: '/receipts/:id',
    answer: ({ world }, { id }) => {
      const row = world.store.find(id);
      if (row?.kind !== 'charge') throw noSuch('charge', id);
      const scope = new Scope(world, row.account);
      const charge = scope.need('charge', id);
      const merchant = merchantName(scope.need('account', scope.account));
      const body = html`<main class="alone">${testBadge('Test mode')}<h1>Receipt from ${merchant}</h1>
<p class="amount">${formatAmount(charge.amount, charge.currency)}</p>
<p>${charge.description ?? ''}</p>
<p class="soft">${new Date(charge.created * 1000).toISOString().slice(0, 10)}, ${charge.id}, ${charge.status}</p>
${
  charge.amount_refunded > 0
    ? html`<p>Refunded: ${formatAmount(charge.amount_refunded, charge.currency)}</p>`
    : undefined
}</main>`;
      return pageAnswer(`Receipt from ${merchant}`, body);
    },
  },
];
