import { ensurePlatform } from './payments/accounts';
import { finishRefund } from './payments/refunds';
import { expireSession } from './payments/sessions';
import { answerDebit } from './payments/settle';
import { platformAccount, Scope, type World } from './scope';
import { type Destination, destinations, planDeliveries } from './webhooks/deliveries';
import { Dispatcher } from './webhooks/dispatcher';

/** The state, the way out for events, and what happens by itself. Everything that changes goes through `act`. */
export class StandIn {
  readonly dispatcher: Dispatcher;
  private readonly ticker: NodeJS.Timeout;

  constructor(
    readonly world: World,
    given: readonly Destination[],
  ) {
    this.dispatcher = new Dispatcher(world, given);
    this.act(() => ensurePlatform(this.platform()));
    this.dispatcher.resume();
    this.ticker = setInterval(() => this.doWhatIsDue(), 500);
  }

  platform(): Scope {
    return new Scope(this.world, platformAccount);
  }

  /** All of it or nothing; its events are on their way to the endpoints once it is written down. */
  act<T>(work: () => T): T {
    const { store } = this.world;
    const { result, planned } = store.transact(() => {
      this.world.emitted = [];
      const done = work();
      const to = destinations(store, this.dispatcher.given);
      return { result: done, planned: planDeliveries(this.platform(), this.world.emitted, to) };
    });
    this.dispatcher.accept(planned);
    return result;
  }

  private doWhatIsDue(): void {
    const due = this.world.store.all('agenda_item').filter((row) => row.object.due <= Date.now());
    for (const { account, object } of due) {
      const scope = new Scope(this.world, account);
      this.act(() => {
        this.world.store.remove(object.id);
        if (object.act === 'expire_session') {
          if (scope.find('checkout.session', object.target)?.status === 'open')
            expireSession(scope, object.target);
        } else if (object.act === 'settle_debit') {
          if (scope.find('payment_intent', object.target)?.status === 'processing')
            answerDebit(scope, object.target);
        } else if (scope.find('refund', object.target)) finishRefund(scope, object.target);
      });
    }
  }

  /** Forgets everything but the platform itself. */
  reset(): void {
    this.dispatcher.clear();
    const { store } = this.world;
    this.act(() => {
      for (const id of store.ids()) store.remove(id);
      ensurePlatform(this.platform());
    });
  }

  async close(): Promise<void> {
    clearInterval(this.ticker);
    await this.dispatcher.close();
    this.world.store.close();
  }
}
