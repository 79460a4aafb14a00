import { html } from '../../html';
import type { ApiAnswer } from '../api';
import { finishOnboarding, merchantName } from '../payments/accounts';
import { Scope } from '../scope';
import type { StandIn } from '../stand-in';
import { noSuch } from '../wire/errors';
import { field, type HostedRoute, type Visit } from './routes';
import { pageAnswer, redirect, testBadge } from './shell';

/** Where an account link leads: a link works once and for five minutes, then it leads to refresh_url. */
export const onboardingRoutes: readonly HostedRoute[] = [
  { method: 'GET', path: '/setup/s/:id/:second', answer: show },
  { method: 'POST', path: '/setup/s/:id/:second', answer: decide },
];

function find(standIn: StandIn, account: string, id: string) {
  const scope = new Scope(standIn.world, account);
  const visit = scope.find('onboarding_visit', id);
  if (!visit) throw noSuch('account_link', id);
  return { scope, visit, over: visit.used || visit.expiresAt < scope.now() };
}

function show(standIn: StandIn, { id, second }: Visit): ApiAnswer {
  const { scope, visit, over } = find(standIn, id, second);
  if (over) return redirect(visit.refreshUrl);
  const account = scope.need('account', id);
  const due = account.requirements?.currently_due ?? [];
  const body = html`<main class="alone">${testBadge('Test mode')}
<h1>${merchantName(account)} and Stripe</h1>
<p>This stands for Stripe’s onboarding. Stripe would now ask for what is still missing:</p>
${due.length > 0 ? html`<ul>${due.map((name) => html`<li><code>${name}</code></li>`)}</ul>` : html`<p>Nothing is missing.</p>`}
<form method="post"><button class="way" name="act" value="complete">Fill in test data and finish</button></form>
<form method="post"><button name="act" value="leave">Save and come back later</button></form></main>`;
  return pageAnswer('Onboarding', body);
}

function decide(standIn: StandIn, { id, second, form }: Visit): ApiAnswer {
  const { scope, visit, over } = find(standIn, id, second);
  if (over) return redirect(visit.refreshUrl);
  standIn.act(() => {
    scope.change('onboarding_visit', second, { used: true });
    if (field(form, 'act') === 'complete') finishOnboarding(scope);
  });
  return redirect(visit.returnUrl);
}
