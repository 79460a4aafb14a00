import type { Tag } from './depends-on';
import type { KeptAnswer } from './kept-answer';

interface Entry {
  answer: KeptAnswer;
  tags: readonly Tag[];
  /** When its render began, in milliseconds of a clock that never jumps. */
  begun: number;
  /** The product's instant at which it is over, however young it is. */
  boundary: number;
}

/** Whole answers by address: bounded in bytes and in number, least recently asked for first to go. */
export class Cache {
  #entries = new Map<string, Entry>();
  #byTag = new Map<Tag, Set<string>>();
  #bytes = 0;

  constructor(
    private readonly most: { bytes: number; answers: number; answerBytes: number },
    /** How long an answer lives at this moment, in milliseconds. */
    private readonly life: () => number,
  ) {}

  /** The answer kept for an address, if it is neither too old nor over. */
  get(address: string, clock: { ticks: number; now: number }): KeptAnswer | undefined {
    const entry = this.#entries.get(address);
    if (!entry) return undefined;
    if (clock.ticks - entry.begun >= this.life() || clock.now >= entry.boundary) {
      this.#drop(address, entry);
      return undefined;
    }
    this.#entries.delete(address);
    this.#entries.set(address, entry);
    return entry.answer;
  }

  put(address: string, entry: Entry): void {
    if (entry.answer.bytes > this.most.answerBytes) return;
    const before = this.#entries.get(address);
    if (before) this.#drop(address, before);
    this.#entries.set(address, entry);
    this.#bytes += entry.answer.bytes;
    for (const tag of entry.tags) {
      const addresses = this.#byTag.get(tag) ?? new Set();
      this.#byTag.set(tag, addresses.add(address));
    }
    for (const [oldest, old] of this.#entries) {
      if (this.#bytes <= this.most.bytes && this.#entries.size <= this.most.answers) break;
      this.#drop(oldest, old);
    }
  }

  expire(tags: Iterable<Tag>): void {
    for (const tag of tags) {
      for (const address of [...(this.#byTag.get(tag) ?? [])]) {
        const entry = this.#entries.get(address);
        if (entry) this.#drop(address, entry);
      }
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#byTag.clear();
    this.#bytes = 0;
  }

  /** What is kept now. */
  get size(): { answers: number; bytes: number } {
    return { answers: this.#entries.size, bytes: this.#bytes };
  }

  #drop(address: string, entry: Entry): void {
    this.#entries.delete(address);
    this.#bytes -= entry.answer.bytes;
    for (const tag of entry.tags) {
      const addresses = this.#byTag.get(tag);
      addresses?.delete(address);
      if (addresses?.size === 0) this.#byTag.delete(tag);
    }
  }
}
