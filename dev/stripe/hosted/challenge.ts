import { html } from '../../html';
import type { ApiAnswer } from '../api';
import { merchantName } from '../payments/accounts';
import { attempt, failChallenge } from '../payments/attempt';
import { formatAmount } from '../payments/limits';
import { successAddress } from '../payments/sessions';
import { Scope } from '../scope';
import type { StandIn } from '../stand-in';
import { noSuch } from '../wire/errors';
import { field, type HostedRoute, type Visit } from './routes';
import { pageAnswer, redirect, testBadge } from './shell';

/** What a bank would show to make sure that it is really its customer. */
export const challengeRoutes: readonly HostedRoute[] = [
  { method: 'GET', path: '/3ds/:id', answer: show },
  { method: 'POST', path: '/3ds/:id', answer: decide },
];

function find(standIn: StandIn, id: string) {
  const row = standIn.world.store.find(id);
  if (row?.kind !== 'payment_intent') throw noSuch('payment_intent', id);
  const scope = new Scope(standIn.world, row.account);
  return { scope, intent: scope.need('payment_intent', id) };
}

function show(standIn: StandIn, { id }: Visit): ApiAnswer {
  const { scope, intent } = find(standIn, id);
  if (intent.status !== 'requires_action') return redirect(back(standIn, id));
  const merchant = merchantName(scope.need('account', scope.account));
  const body = html`<main class="alone">${testBadge('Test mode')}
<h1>Confirm your payment</h1>
<p>${merchant} asks for <strong>${formatAmount(intent.amount, intent.currency)}</strong>. This stands for the 3-D Secure page of your bank, where you would enter a code.</p>
<form method="post"><button class="way" name="result" value="complete">Complete authentication</button></form>
<form method="post"><button name="result" value="fail">Fail authentication</button></form></main>`;
  return pageAnswer('3-D Secure', body);
}

function decide(standIn: StandIn, { id, form }: Visit): ApiAnswer {
  const { scope, intent } = find(standIn, id);
  if (intent.status === 'requires_action') {
    const complete = field(form, 'result') === 'complete';
    standIn.act(() =>
      complete
        ? attempt(scope, id, intent.payment_method as string, { authenticated: true })
        : failChallenge(scope, id),
    );
  }
  return redirect(back(standIn, id));
}

/** To where the payment was begun: the shop if it is through, the checkout page if it is not. */
function back(standIn: StandIn, id: string): string {
  const { scope, intent } = find(standIn, id);
  const { session, returnUrl } = scope.store.hidden('payment_intent', id);
  const through = intent.status === 'succeeded';
  if (session) return through ? successAddress(scope.need('checkout.session', session)) : `/c/pay/${session}`;
  if (!returnUrl) return '/';
  const address = new URL(returnUrl);
  address.searchParams.set('payment_intent', id);
  address.searchParams.set('payment_intent_client_secret', intent.client_secret ?? '');
  address.searchParams.set('redirect_status', through ? 'succeeded' : 'failed');
  return address.toString();
}
