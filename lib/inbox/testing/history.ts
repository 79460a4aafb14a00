import fc from 'fast-check';
import type { Envelope } from '../receive-event';
import type { WorldPayment } from './stripe-world';

/**
 * One step of a history. Numbers choose among what is possible at that moment, so that every list of steps is a
 * history and a failing one can be shortened.
 */
export type Step =
  | { kind: 'act'; pick: number }
  /** Deliveries that arrive at the same moment: any events so far, again or for the first time. */
  | { kind: 'deliver'; picks: number[] }
  | { kind: 'verify' }
  | { kind: 'revoke' }
  | { kind: 'follow' }
  | { kind: 'sweep' };

export type History = {
  amount: number;
  method: 'card' | 'sepa_debit';
  steps: Step[];
  /** How it ends. Retried: Stripe delivers again what was dropped. Late: all of it comes after the last sweep. */
  ending: 'swept' | 'retried' | 'late';
  shuffle: number;
};

const pick = fc.nat({ max: 999 });

export const history: fc.Arbitrary<History> = fc.record({
  amount: fc.integer({ min: 50, max: 900_000 }),
  method: fc.constantFrom('card', 'sepa_debit'),
  steps: fc.array(
    fc.oneof(
      { weight: 17, arbitrary: fc.record({ kind: fc.constant('act' as const), pick }) },
      {
        weight: 14,
        arbitrary: fc.record({
          kind: fc.constant('deliver' as const),
          picks: fc.array(pick, { minLength: 1, maxLength: 4 }),
        }),
      },
      { weight: 3, arbitrary: fc.constant({ kind: 'verify' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'revoke' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'follow' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'sweep' as const }) },
    ),
    { minLength: 3, maxLength: 24 },
  ),
  ending: fc.constantFrom('swept', 'retried', 'late'),
  shuffle: fc.nat(),
});

/** What is driven through a history: our product, or a control that does it wrong. */
export type Handlers = {
  deliver(event: Envelope): Promise<void>;
  sweep(): Promise<void>;
  follow(payment: WorldPayment): Promise<void>;
  verify(payment: WorldPayment): Promise<void>;
  revoke(payment: WorldPayment): Promise<void>;
};

/** Lives one history of one payment through these handlers, to its end. */
export async function live(payment: WorldPayment, { steps, ending, shuffle }: History, handlers: Handlers) {
  for (const step of steps) await take(step, payment, handlers);
  // All of it, a third of it twice, in any order.
  const again = payment.events.filter((_, index) => index % 3 === shuffle % 3);
  const everything = shuffled([...payment.events, ...again], shuffle);
  if (ending === 'retried') await deliverAll(everything, handlers);
  await handlers.sweep();
  if (ending === 'late') await deliverAll(everything, handlers);
}

async function take(step: Step, payment: WorldPayment, handlers: Handlers): Promise<void> {
  if (step.kind === 'act') {
    const possible = payment.possible();
    if (possible.length > 0) possible[step.pick % possible.length]?.();
  } else if (step.kind === 'deliver') {
    const chosen = step.picks.flatMap(
      (one) => payment.events[one % Math.max(1, payment.events.length)] ?? [],
    );
    await Promise.all(chosen.map((event) => handlers.deliver(event)));
  } else if (step.kind === 'sweep') {
    await handlers.sweep();
  } else {
    await handlers[step.kind](payment);
  }
}

async function deliverAll(events: readonly Envelope[], handlers: Handlers): Promise<void> {
  for (let next = 0; next < events.length; next += 3) {
    await Promise.all(events.slice(next, next + 3).map((event) => handlers.deliver(event)));
  }
}

/** The same seed gives the same order (mulberry32). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
