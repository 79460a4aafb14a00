import { Scope, type World } from '../scope';
import {
  type Delivery,
  type Destination,
  destinations,
  type Endpoint,
  named,
  planDelivery,
} from './deliveries';
import { inOrder, noPolicy, type Order, type Policy } from './policy';
import { send } from './send';

/** Stripe tries for three days; here the pauses are seconds, so that a test sees a retry. */
const pauses = [500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000];

/** Brings deliveries to their destinations: in order to each, retried when refused, as the policy says. */
export class Dispatcher {
  policy: Policy = noPolicy;
  private readonly lanes = new Map<string, Promise<void>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private gathered: string[] = [];
  private underway = 0;
  private closed = false;
  private readonly stopping = new AbortController();

  constructor(
    private readonly world: World,
    /** Destinations named at the start, beside those made over the API. */
    public given: readonly Destination[],
  ) {}

  redirect(endpoints: readonly Endpoint[]): readonly Destination[] {
    this.given = named(endpoints);
    return this.given;
  }

  /** What was not delivered when the stand-in stopped goes out now. */
  resume(): void {
    const rows = this.world.store.all('delivery').filter((row) => row.object.state === 'waiting');
    for (const row of rows) this.enqueue(row.object.id);
  }

  /** Freshly planned deliveries go through the policy first. */
  accept(planned: readonly Delivery[]): void {
    for (const delivery of planned) {
      const touched = this.policy.types.length === 0 || this.policy.types.includes(delivery.type);
      if (!touched) this.enqueue(delivery.id);
      else if (this.takeDrop()) this.setState(delivery.id, 'dropped');
      else if (this.policy.hold) this.setState(delivery.id, 'held');
      else this.release([delivery.id]);
    }
  }

  private takeDrop(): boolean {
    const { drop } = this.policy;
    if (typeof drop === 'number' && drop > 0) this.policy = { ...this.policy, drop: drop - 1 };
    return drop === 'all' || drop > 0;
  }

  private release(ids: readonly string[]): void {
    if (this.policy.order === 'created') {
      for (const id of ids)
        this.later(this.policy.delayMs, () => this.enqueueCopies(id, this.policy.duplicates));
      return;
    }
    if (this.gathered.length === 0)
      this.later(this.policy.delayMs + this.policy.windowMs, () => this.sendGathered());
    this.gathered.push(...ids);
  }

  private sendGathered(): void {
    const ids = this.gathered.flatMap((id) => this.copies(id, this.policy.duplicates));
    this.gathered = [];
    for (const id of inOrder(ids, this.policy.order, this.policy.seed)) this.enqueue(id);
  }

  /** Sends what was held back, in the order asked for. */
  flush(order: Order, seed: number, duplicates: number): number {
    const held = this.world.store.all('delivery').filter((row) => row.object.state === 'held');
    const ids = held.flatMap((row) => this.copies(row.object.id, duplicates));
    for (const id of ids) this.setState(id, 'waiting');
    for (const id of inOrder(ids, order, seed)) this.enqueue(id);
    return ids.length;
  }

  /** Delivers an event once more, whatever happened to it before. */
  redeliver(eventId: string, endpoint?: string): Delivery[] {
    const row = this.world.store.find(eventId);
    if (row?.kind !== 'event') return [];
    const scope = new Scope(this.world, row.account);
    const earlier = scope.list('delivery').filter((one) => one.event === eventId);
    const to = new Set(endpoint ? [endpoint] : earlier.map((one) => one.endpoint));
    const type = scope.need('event', eventId).type;
    const planned = this.world.store.transact(() =>
      [...to].map((id) => planDelivery(scope, eventId, type, id)),
    );
    for (const delivery of planned) this.enqueue(delivery.id);
    return planned;
  }

  private enqueueCopies(id: string, duplicates: number): void {
    for (const copy of this.copies(id, duplicates)) this.enqueue(copy);
  }

  private copies(id: string, duplicates: number): string[] {
    const { scope, delivery } = this.look(id);
    const more = this.world.store.transact(() =>
      Array.from({ length: duplicates }, () =>
        planDelivery(scope, delivery.event, delivery.type, delivery.endpoint),
      ),
    );
    return [id, ...more.map((copy) => copy.id)];
  }

  /** Behind what is already on its way to the same address. */
  private enqueue(id: string): void {
    if (this.closed) return;
    const { delivery } = this.look(id);
    this.underway += 1;
    const lane = (this.lanes.get(delivery.endpoint) ?? Promise.resolve())
      .then(() => this.attempt(id))
      .finally(() => {
        this.underway -= 1;
      });
    this.lanes.set(delivery.endpoint, lane);
  }

  private async attempt(id: string): Promise<void> {
    if (this.closed || this.world.store.find(id) === undefined) return;
    const { scope, delivery } = this.look(id);
    const to = destinations(this.world.store, this.given).find((one) => one.id === delivery.endpoint);
    const event = scope.find('event', delivery.event);
    if (!to || !event) return this.setState(id, 'failed');
    const result = await send(to, event, this.stopping.signal);
    if (this.closed || this.world.store.find(id) === undefined) return;
    const attempts = [...delivery.attempts, result];
    const delivered = result.status !== null && result.status >= 200 && result.status < 300;
    const pause = pauses[attempts.length - 1];
    const state = delivered ? 'delivered' : pause === undefined ? 'failed' : 'waiting';
    this.world.store.transact(() => {
      scope.change('delivery', id, { attempts, state });
      if (delivered)
        scope.change('event', event.id, { pending_webhooks: Math.max(0, event.pending_webhooks - 1) });
    });
    if (state === 'waiting' && pause !== undefined) this.later(pause, () => this.enqueue(id));
  }

  private look(id: string) {
    const row = this.world.store.find(id);
    if (row?.kind !== 'delivery') throw new Error(`There is no delivery ${id}.`);
    const scope = new Scope(this.world, row.account);
    return { scope, delivery: scope.need('delivery', id) };
  }

  private setState(id: string, state: Delivery['state']): void {
    const { scope } = this.look(id);
    this.world.store.transact(() => scope.change('delivery', id, { state }));
  }

  private later(milliseconds: number, act: () => void): void {
    if (milliseconds === 0) {
      act();
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      if (!this.closed) act();
    }, milliseconds);
    this.timers.add(timer);
  }

  /** How many are being sent, and how many wait for a timer (a delay, a window, a retry). */
  busy(): { sending: number; waiting: number } {
    return { sending: this.underway, waiting: this.timers.size };
  }

  /** Forgets what was to come; used when everything is reset. */
  clear(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.gathered = [];
    this.policy = noPolicy;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.stopping.abort();
    this.clear();
    await Promise.allSettled(this.lanes.values());
  }
}
