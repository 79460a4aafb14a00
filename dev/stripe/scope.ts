import Stripe from 'stripe';
import { newId } from './ids';
import type { AgendaItem, HiddenOf, Kind, ObjectOf, WireEvent } from './objects';
import type { Store } from './store';
import { noSuch } from './wire/errors';

export const apiVersion: string = Stripe.API_VERSION;
export const platformAccount = 'acct_1StandInPlatform';

/** When what happens later happens by itself, in milliseconds; null: only when told under /_control. */
export interface Timing {
  debitSettles: number | null;
  refundFinishes: number | null;
}

export interface World {
  store: Store;
  /** Where browsers find the stand-in. */
  base: string;
  timing: Timing;
  /** Ids of the events of the transaction under way; see {@link StandIn.act}. */
  emitted: string[];
}

/** What every act of the stand-in is given: whose objects, what time it is, who asked. */
export class Scope {
  readonly store: Store;

  constructor(
    readonly world: World,
    readonly account: string,
    readonly request: WireEvent['request'] = { id: null, idempotency_key: null },
    /** Asked by a client that pins no API version, or one before payment_method_types went away. */
    readonly olderVersion = false,
  ) {
    this.store = world.store;
  }

  now(): number {
    return Math.floor(Date.now() / 1000);
  }

  /** The same act on another account's objects. */
  of(account: string): Scope {
    return new Scope(this.world, account, this.request, this.olderVersion);
  }

  find<K extends Kind>(kind: K, id: string): ObjectOf<K> | undefined {
    return this.store.get(kind, this.account, id);
  }

  need<K extends Kind>(kind: K, id: string, param?: string): ObjectOf<K> {
    const object = this.find(kind, id);
    if (!object) throw noSuch(kind, id, param ?? 'id', param ? 400 : 404);
    return object;
  }

  list<K extends Kind>(kind: K): ObjectOf<K>[] {
    return this.store.list(kind, this.account);
  }

  put<K extends Kind>(kind: K, object: ObjectOf<K>, hidden?: HiddenOf<K>): ObjectOf<K> {
    return this.store.put(kind, this.account, object, hidden);
  }

  change<K extends Kind>(kind: K, id: string, patch: Partial<ObjectOf<K>>): ObjectOf<K> {
    return this.put(kind, { ...this.need(kind, id), ...patch });
  }

  /** Puts down something to be done by itself, if it is to be done at all. */
  schedule(act: AgendaItem['act'], target: string, inMilliseconds: number | null): void {
    if (inMilliseconds === null) return;
    const due = Date.now() + inMilliseconds;
    this.put('agenda_item', { id: newId('later_'), object: 'agenda_item', act, target, due });
  }

  /** Records an event: the object as it is now, and for an update what it was before. */
  emit(type: string, object: object, before?: object): WireEvent {
    const previous = before ? { previous_attributes: changedFrom(before, object) } : {};
    const id = newId('evt_1', 23);
    this.world.emitted.push(id);
    return this.put('event', {
      id,
      object: 'event',
      ...(this.account === platformAccount ? {} : { account: this.account }),
      api_version: apiVersion,
      created: this.now(),
      data: { object: object as Record<string, unknown>, ...previous },
      livemode: false,
      pending_webhooks: 0,
      request: this.request,
      type,
    });
  }
}

function changedFrom(before: object, after: object): Record<string, unknown> {
  const now = after as Record<string, unknown>;
  const changed = Object.entries(before).filter(([name, value]) => !same(value, now[name]));
  return Object.fromEntries(changed);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
