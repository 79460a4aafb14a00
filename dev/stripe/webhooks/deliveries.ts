import { newId } from '../ids';
import { platformAccount, type Scope } from '../scope';
import type { Store } from '../store';

/** One event on its way to one address. */
export interface Delivery {
  id: string;
  object: 'delivery';
  event: string;
  type: string;
  endpoint: string;
  /** `held`: waits for a flush. `dropped`: thrown away by a test. `failed`: given up. */
  state: 'waiting' | 'held' | 'dropped' | 'delivered' | 'failed';
  attempts: { at: number; status: number | null; error: string | null }[];
}

/** Where events go: made over the API, or given when the stand-in was started. */
export interface Destination {
  id: string;
  url: string;
  secret: string;
  /** Connect endpoints hear of connected accounts, the others of the platform's own. */
  connect: boolean;
  events: string[];
}

/** A destination as it is named when the stand-in is started. */
export interface Endpoint {
  url: string;
  secret: string;
  connect: boolean;
}

/** The same order gives the same ids, so that what waited over a restart finds its way. */
export function named(endpoints: readonly Endpoint[]): Destination[] {
  return endpoints.map((one, index) => ({ ...one, id: `we_given_${index + 1}`, events: ['*'] }));
}

export function destinations(store: Store, given: readonly Destination[]): Destination[] {
  const made = store.all('webhook_endpoint').filter((row) => row.object.status === 'enabled');
  const fromApi = made.map(({ object, hidden }) => ({
    id: object.id,
    url: object.url,
    secret: hidden.secret,
    connect: hidden.connect,
    events: object.enabled_events,
  }));
  return [...given, ...fromApi];
}

/** Writes down, in the transaction of the events themselves, what is to be delivered to whom. */
export function planDeliveries(
  scope: Scope,
  eventIds: readonly string[],
  to: readonly Destination[],
): Delivery[] {
  return eventIds.flatMap((id) => {
    const row = scope.store.find(id);
    if (row?.kind !== 'event') throw new Error(`There is no event ${id}.`);
    const event = scope.store.get('event', row.account, id);
    if (!event) throw new Error(`There is no event ${id}.`);
    const wanted = to.filter(
      (one) =>
        one.connect === (row.account !== platformAccount) &&
        (one.events.includes('*') || one.events.includes(event.type)),
    );
    if (wanted.length > 0) scope.of(row.account).change('event', id, { pending_webhooks: wanted.length });
    return wanted.map((one) => planDelivery(scope.of(row.account), id, event.type, one.id));
  });
}

export function planDelivery(scope: Scope, event: string, type: string, endpoint: string): Delivery {
  const id = newId('dlv_', 20);
  return scope.put('delivery', {
    id,
    object: 'delivery',
    event,
    type,
    endpoint,
    state: 'waiting',
    attempts: [],
  });
}
