import type { StripeObject } from '../../donations/claim';
import { METADATA_KEY } from '../../donations/claim';
import type { DonationState } from '../../donations/donation';
import type { StripeBooks } from '../../donations/stripe-books';
import type { Envelope } from '../receive-event';

/** What really happened to one payment, told by nothing but itself: the oracle of the histories. */
export type Truth = { state: DonationState; captured: bigint; refunded: bigint; disputed: bigint };

type Fields = Record<string, unknown> & { id: string; object: string };

/**
 * One payment at Stripe, in memory: its objects as they are now, and the events that told of each change. It
 * knows nothing of our facts; it does what Stripe's documentation says that Stripe does.
 */
export class WorldPayment {
  readonly events: Envelope[] = [];
  private session: Fields;
  private intent: Fields | null = null;
  private charge: Fields | null = null;
  private readonly refunds: (Fields & { amount: number; status: string })[] = [];
  private readonly disputes: (Fields & { amount: number; status: string; balance_transactions: object[] })[] =
    [];
  private clock = 1_800_000_000;
  private count = 0;

  constructor(
    readonly donationId: string,
    readonly account: string,
    readonly amount: number,
    readonly method: 'card' | 'sepa_debit',
  ) {
    this.session = {
      id: `cs_${donationId}`,
      object: 'checkout.session',
      amount_total: amount,
      currency: 'eur',
      payment_intent: null,
      payment_status: 'unpaid',
      status: 'open',
      metadata: this.metadata(),
    };
  }

  /** What can happen next; the history chooses among these. */
  possible(): (() => void)[] {
    const state = this.truth(false).state;
    if (state === 'started') {
      const pay = this.method === 'card' ? this.payByCard : this.handInDebit;
      return [pay, pay, pay, pay, pay, pay, this.declined, this.runOut].map((act) => act.bind(this));
    }
    if (state === 'processing')
      return [this.settleDebit, this.settleDebit, this.settleDebit, this.failDebit].map((act) =>
        act.bind(this),
      );
    if (state !== 'received') return [];
    return this.afterwards();
  }

  private afterwards(): (() => void)[] {
    const open = this.disputes.find(({ status }) => status === 'needs_response');
    const inquiry = this.disputes.find(({ status }) => status === 'warning_needs_response');
    const lost = this.disputes.some(({ status }) => status === 'lost');
    const left = this.amount - this.refunded();
    const standing = this.refunds.filter(({ status }) => status !== 'failed');
    const acts: (() => void)[] = [];
    if (open)
      acts.push(
        () => this.closeDispute(open, 'won'),
        () => this.closeDispute(open, 'lost'),
      );
    if (inquiry) acts.push(() => this.closeDispute(inquiry, 'warning_closed'));
    if (!open && !lost && left > 0) {
      acts.push(
        () => this.refund(left),
        () => this.refund(Math.ceil(left / 3)),
        () => this.refund(1, 'pending'),
      );
      if (!inquiry)
        acts.push(
          () => this.openDispute(left),
          () => this.openDispute(left, true),
        );
    }
    for (const refund of standing) acts.push(() => this.finishRefund(refund, 'failed'));
    for (const refund of standing.filter(({ status }) => status === 'pending')) {
      acts.push(() => this.finishRefund(refund, 'succeeded'));
    }
    return acts;
  }

  truth(verified: boolean): Truth {
    const { status, payment_status } = this.session;
    const paid = payment_status === 'paid';
    const withdrawn = this.disputes.filter(({ status: now }) => now === 'needs_response' || now === 'lost');
    const unpaid = status === 'open' ? 'started' : status === 'expired' ? 'expired' : 'processing';
    const failed = this.intent?.status === 'requires_payment_method' && status === 'complete';
    return {
      state: paid ? (verified ? 'confirmed' : 'received') : failed ? 'failed' : unpaid,
      captured: BigInt(paid ? this.amount : 0),
      refunded: BigInt(this.refunded()),
      disputed: BigInt(withdrawn.reduce((sum, { amount }) => sum + amount, 0)),
    };
  }

  /** Its objects as Stripe would list them now. */
  *objects(): Generator<StripeObject> {
    const all = [{ ...this.session, payment_intent: this.intent }, this.intent, this.charge];
    for (const object of [...all, ...this.refunds, ...this.disputes]) {
      if (object) yield structuredClone({ created: this.clock, ...object }) as unknown as StripeObject;
    }
  }

  private payByCard() {
    this.intent = this.newIntent({
      status: 'succeeded',
      amount_received: this.amount,
      latest_charge: this.chargeId(),
    });
    this.charge = this.newCharge({ status: 'succeeded', captured: true, amount_captured: this.amount });
    this.emit('charge.succeeded', this.charge);
    this.emit('payment_intent.succeeded', this.intent);
    this.complete('paid');
    this.charge = { ...this.charge, balance_transaction: { id: 'txn', fee: 30, currency: 'eur' } };
    this.emit('charge.updated', { ...this.charge, balance_transaction: 'txn' });
  }

  private declined() {
    if (this.method !== 'card') return;
    this.intent = this.newIntent({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined', decline_code: 'generic_decline' },
    });
    this.emit('payment_intent.payment_failed', this.intent);
  }

  private handInDebit() {
    this.intent = this.newIntent({ status: 'processing', latest_charge: this.chargeId() });
    this.charge = this.newCharge({ status: 'pending', captured: true, amount_captured: 0 });
    this.emit('charge.pending', this.charge);
    this.emit('payment_intent.processing', this.intent);
    this.complete('unpaid');
  }

  private settleDebit() {
    this.intent = {
      ...this.newIntent({ status: 'succeeded' }),
      amount_received: this.amount,
      latest_charge: this.chargeId(),
    };
    this.charge = this.newCharge({ status: 'succeeded', captured: true, amount_captured: this.amount });
    this.emit('charge.succeeded', this.charge);
    this.emit('payment_intent.succeeded', this.intent);
    this.session = { ...this.session, payment_status: 'paid' };
    this.emit('checkout.session.async_payment_succeeded', this.session);
  }

  private failDebit() {
    this.intent = this.newIntent({ status: 'requires_payment_method' });
    this.charge = this.newCharge({ status: 'failed', captured: false, amount_captured: 0 });
    this.emit('charge.failed', this.charge);
    this.emit('payment_intent.payment_failed', this.intent);
    this.emit('checkout.session.async_payment_failed', this.session);
  }

  private runOut() {
    this.session = { ...this.session, status: 'expired' };
    this.emit('checkout.session.expired', this.session);
  }

  private complete(payment_status: 'paid' | 'unpaid') {
    this.session = { ...this.session, status: 'complete', payment_status, payment_intent: this.intent?.id };
    this.emit('checkout.session.completed', this.session);
  }

  private refund(amount: number, status = 'succeeded') {
    const refund = {
      id: this.newId('re'),
      object: 'refund',
      amount,
      currency: 'eur',
      status,
      ...this.payment(),
    };
    this.refunds.push(refund);
    this.charge = { ...(this.charge as Fields), amount_refunded: this.refunded() };
    this.emit('refund.created', refund);
    this.emit('charge.refunded', this.charge);
  }

  private finishRefund(refund: { status: string } & Fields, status: string) {
    refund.status = status;
    this.charge = { ...(this.charge as Fields), amount_refunded: this.refunded() };
    this.emit(status === 'failed' ? 'refund.failed' : 'refund.updated', refund);
    this.emit('charge.refund.updated', refund);
  }

  private openDispute(amount: number, inquiry = false) {
    const dispute = {
      id: this.newId('du'),
      object: 'dispute',
      amount,
      currency: 'eur',
      status: inquiry ? 'warning_needs_response' : 'needs_response',
      balance_transactions: inquiry ? [] : [{ id: 'txn_w' }],
      ...this.payment(),
    };
    this.disputes.push(dispute);
    this.emit('charge.dispute.created', dispute);
    if (!inquiry) this.emit('charge.dispute.funds_withdrawn', dispute);
  }

  private closeDispute(dispute: Fields & { status: string; balance_transactions: object[] }, status: string) {
    dispute.status = status;
    this.emit('charge.dispute.closed', dispute);
    if (status !== 'won') return;
    dispute.balance_transactions = [...dispute.balance_transactions, { id: 'txn_r' }];
    this.emit('charge.dispute.funds_reinstated', dispute);
  }

  private refunded(): number {
    return this.refunds
      .filter(({ status }) => status !== 'failed')
      .reduce((sum, { amount }) => sum + amount, 0);
  }

  private newIntent(fields: object): Fields {
    const id = `pi_${this.donationId}`;
    const common = { id, object: 'payment_intent', amount: this.amount, amount_received: 0, currency: 'eur' };
    return { ...common, latest_charge: null, last_payment_error: null, metadata: this.metadata(), ...fields };
  }

  private newCharge(fields: object): Fields {
    const common = {
      id: this.chargeId(),
      object: 'charge',
      amount: this.amount,
      amount_refunded: 0,
      currency: 'eur',
    };
    const links = {
      payment_intent: `pi_${this.donationId}`,
      balance_transaction: null,
      metadata: this.metadata(),
    };
    return { ...common, ...links, ...fields };
  }

  private emit(type: string, object: Fields) {
    this.events.push({
      id: this.newId('evt'),
      object: 'event',
      type,
      created: this.clock,
      livemode: false,
      account: this.account,
      data: { object: structuredClone(object) },
    });
    this.clock += 1;
  }

  private chargeId = () => `ch_${this.donationId}`;
  private payment = () => ({ payment_intent: `pi_${this.donationId}`, charge: this.chargeId() });
  private metadata = () => ({ [METADATA_KEY]: this.donationId });
  private newId(prefix: string): string {
    this.count += 1;
    return `${prefix}_${this.donationId.replaceAll('-', '')}_${this.count}`;
  }
}

/** The books of an account on which these payments were made. */
export function worldBooks(payments: readonly WorldPayment[]): StripeBooks {
  const all = async function* (wanted: readonly WorldPayment[]) {
    // The newest first, as Stripe lists them: a refund made again stands before the one that failed.
    const objects = wanted.flatMap((payment) => [...payment.objects()]).reverse();
    const order = ['checkout.session', 'payment_intent', 'charge', 'refund', 'dispute'];
    yield* objects.sort((a, b) => order.indexOf(a.object) - order.indexOf(b.object));
  };
  const of = (id: string) => payments.filter(({ donationId }) => id.endsWith(donationId));
  return {
    since: (account) => all(payments.filter((payment) => payment.account === account)),
    ofSession: (_account, id) => all(of(id)),
    ofIntent: (_account, id) => all(of(id)),
  };
}
