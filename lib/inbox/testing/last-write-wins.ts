import type { Envelope } from '../receive-event';
import type { Handlers } from './history';
import type { Truth, WorldPayment } from './stripe-world';

/**
 * The control: handlers as they are often written. Each event overwrites what the one before said; event ids are
 * remembered, so that a repeated delivery is skipped. It is right when everything comes once and in order.
 */
export class LastWriteWins implements Handlers {
  private readonly seen = new Set<string>();
  readonly books: Truth = { state: 'started', captured: 0n, refunded: 0n, disputed: 0n };

  async deliver(event: Envelope): Promise<void> {
    if (this.seen.has(event.id)) return;
    this.seen.add(event.id);
    const object = event.data.object as { amount?: number; amount_refunded?: number; status?: string };
    const { books } = this;
    switch (event.type) {
      case 'payment_intent.processing':
        books.state = 'processing';
        break;
      case 'charge.succeeded':
        books.state = 'received';
        books.captured = BigInt(object.amount ?? 0);
        break;
      case 'checkout.session.async_payment_failed':
        books.state = 'failed';
        break;
      case 'checkout.session.expired':
        books.state = 'expired';
        break;
      case 'charge.refunded':
        books.refunded = BigInt(object.amount_refunded ?? 0);
        break;
      case 'refund.failed':
        books.refunded -= BigInt(object.amount ?? 0);
        break;
      case 'charge.dispute.funds_withdrawn':
        books.disputed += BigInt(object.amount ?? 0);
        break;
      case 'charge.dispute.funds_reinstated':
        books.disputed -= BigInt(object.amount ?? 0);
        break;
    }
  }

  /** Delivers what was missed, as a replay of Stripe's event list would. */
  async sweep(): Promise<void> {}
  async follow(_payment: WorldPayment): Promise<void> {}
  async verify(_payment: WorldPayment): Promise<void> {}
  async revoke(_payment: WorldPayment): Promise<void> {}
}
