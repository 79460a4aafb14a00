import type { Tag } from './depends-on';

interface Flight<Value> {
  tags: readonly Tag[];
  result: Promise<Value>;
  /** A fact it depends on changed after it began: those who wait get it, nobody later does. */
  overtaken: boolean;
}

/** More is being asked for than can be done: say 503, rather than remember every asker. */
export class TooBusy extends Error {}

/** One render at a time per address, a few at a time in all; whoever asks meanwhile waits for the same one. */
export class OneAtATime<Value> {
  #flights = new Map<string, Flight<Value>>();
  #running = 0;
  #queue: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /**
   * Joins the run for this address, or begins one.
   * @param keep called with the result, unless it was overtaken
   * @throws TooBusy
   */
  run(
    address: string,
    tags: readonly Tag[],
    act: () => Promise<Value>,
    keep: (value: Value) => void,
  ): Promise<Value> {
    const joined = this.#flights.get(address);
    if (joined) return joined.result;
    const flight: Flight<Value> = { tags, overtaken: false, result: this.#inTurn(act) };
    this.#flights.set(address, flight);
    const land = () => {
      if (this.#flights.get(address) === flight) this.#flights.delete(address);
    };
    flight.result.then((value) => {
      land();
      if (!flight.overtaken) keep(value);
    }, land);
    return flight.result;
  }

  /** Facts changed: what is under way and depends on them is neither joined nor kept. */
  overtake(tags: Iterable<Tag> | 'everything'): void {
    const changed = tags === 'everything' ? null : new Set(tags);
    for (const [address, flight] of this.#flights) {
      if (changed && !flight.tags.some((tag) => changed.has(tag))) continue;
      flight.overtaken = true;
      this.#flights.delete(address);
    }
  }

  async #inTurn(act: () => Promise<Value>): Promise<Value> {
    if (this.#running < this.atOnce) this.#running += 1;
    else {
      if (this.#queue.length >= this.waiting) throw new TooBusy();
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    }
    try {
      return await act();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
