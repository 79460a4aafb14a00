import type Stripe from 'stripe';
import { type Bench, charity, donate, eventTypes } from './bench';

/** What the tests of payments ask of the charity's account on a bench. */
export function books(bench: () => Bench) {
  /** Runs an act and tells which events of the charity came of it. */
  async function eventsOf(act: () => Promise<unknown>): Promise<string[]> {
    const before = (await eventTypes(bench().stripe, charity)).length;
    await act();
    return (await eventTypes(bench().stripe, charity)).slice(before);
  }

  async function paid(
    amount: number,
    how: { card?: string; iban?: string } = {},
  ): Promise<Stripe.Checkout.Session> {
    const { id } = await donate(bench().stripe, amount);
    return (await bench().control.pay(id, how)).session;
  }

  async function chargeOf(session: Stripe.Checkout.Session): Promise<Stripe.Charge> {
    const expand = ['payment_intent.latest_charge.balance_transaction'];
    const full = await bench().stripe.checkout.sessions.retrieve(
      session.id,
      { expand },
      { stripeAccount: charity },
    );
    return (full.payment_intent as Stripe.PaymentIntent).latest_charge as Stripe.Charge;
  }

  async function net(): Promise<number> {
    const { available, pending } = await bench().stripe.balance.retrieve({}, { stripeAccount: charity });
    return [...available, ...pending].reduce((sum, one) => sum + one.amount, 0);
  }
  return { eventsOf, paid, chargeOf, net };
}
