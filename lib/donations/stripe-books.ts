import type Stripe from 'stripe';
import { stripe } from '../stripe';
import type { StripeObject } from './claim';

/** What is read of a connected account, by the sweep, by `reconcile` and for one donation. */
export type StripeBooks = {
  /** Everything that can say something about a donation, payments before what goes back of them. */
  since(account: string, since: LookBack): AsyncIterable<StripeObject>;
  /** One checkout with its payment, and what of it went back. */
  ofSession(account: string, sessionId: string): AsyncIterable<StripeObject>;
  /** Of one payment. */
  ofIntent(account: string, intentId: string): AsyncIterable<StripeObject>;
};

/** Payments created since; refunds and disputes need a longer look back, because old ones change. */
export type LookBack = { payments: Date; refunds: Date; disputes: Date };

/** The real books, by the API of `lib/stripe.ts`; every list is read to its end. */
export const stripeBooks: StripeBooks = {
  async *since(account, since) {
    const on = { stripeAccount: account };
    const from = (date: Date) => ({ limit: 100, created: { gte: Math.floor(date.getTime() / 1000) } });
    const { checkout, charges, refunds, disputes } = stripe();
    yield* checkout.sessions.list({ ...from(since.payments), expand: ['data.payment_intent'] }, on);
    yield* stripe().paymentIntents.list(from(since.payments), on);
    yield* charges.list({ ...from(since.payments), expand: ['data.balance_transaction'] }, on);
    yield* refunds.list(from(since.refunds), on);
    yield* disputes.list(from(since.disputes), on);
  },

  async *ofSession(account, sessionId) {
    const params = { expand: ['payment_intent'] };
    const session = await stripe().checkout.sessions.retrieve(sessionId, params, { stripeAccount: account });
    yield session;
    const intent = session.payment_intent;
    if (intent) yield* this.ofIntent(account, typeof intent === 'string' ? intent : intent.id);
  },

  async *ofIntent(account, intentId) {
    const on = { stripeAccount: account };
    yield await stripe().paymentIntents.retrieve(intentId, undefined, on);
    const of = { payment_intent: intentId, limit: 100 };
    yield* stripe().charges.list({ ...of, expand: ['data.balance_transaction'] }, on);
    yield* stripe().refunds.list(of, on);
    yield* stripe().disputes.list(of, on);
  },
};

/** When a Stripe object came to be, by Stripe's clock. */
export const createdAt = (object: Stripe.Refund | StripeObject): Date => new Date(object.created * 1000);
