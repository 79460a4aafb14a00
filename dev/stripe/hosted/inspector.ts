import { html } from '../../html';
import type { ApiAnswer } from '../api';
import * as acts from '../controls/acts';
import { apiVersion } from '../scope';
import type { StandIn } from '../stand-in';
import { invalidRequest, Refusal } from '../wire/errors';
import { accountTable, afterwards, paymentTable, sessionTable } from './inspector-payments';
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
  return pageAnswer('Stripe stand-in', body);
}
