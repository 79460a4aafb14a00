import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { HiddenOf, Kind, ObjectOf, Row } from './objects';

type Change = { put: Row } | { remove: string };

/**
 * Everything the stand-in remembers: rows in memory, and an append-only log of what changed.
 * One transaction is one line of the log, so a killed process leaves a whole transaction or none.
 */
export class Store {
  private readonly rows = new Map<string, Row>();
  private readonly shelves = new Map<string, Map<string, Row>>();
  private undo: (() => void)[] | null = null;
  private changes: Change[] = [];
  private nextSeq = 1;
  private readonly log: number;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    const file = path.join(directory, 'stripe.log');
    const text = readLog(file);
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    for (const line of whole.split('\n')) {
      if (line) for (const change of JSON.parse(line) as Change[]) this.apply(change);
    }
    const lines = whole.split('\n').length;
    if (whole.length < text.length || lines > 3 * this.rows.size + 100) this.compact(file);
    this.log = openSync(file, 'a');
  }

  /** Rewrites the log as one line per row; the rename makes it all or nothing. */
  private compact(file: string): void {
    const lines = [...this.rows.values()].map((row) => `${JSON.stringify([{ put: row }])}\n`);
    writeFileSync(`${file}.new`, lines.join(''));
    renameSync(`${file}.new`, file);
  }

  /** Runs `work`; keeps and logs its changes if it returns, takes them all back if it throws. */
  transact<T>(work: () => T): T {
    if (this.undo) return work();
    this.undo = [];
    this.changes = [];
    try {
      const result = work();
      if (this.changes.length > 0) writeSync(this.log, `${JSON.stringify(this.changes)}\n`);
      return result;
    } catch (error) {
      for (const step of this.undo.reverse()) step();
      throw error;
    } finally {
      this.undo = null;
    }
  }

  get<K extends Kind>(kind: K, account: string, id: string): ObjectOf<K> | undefined {
    const row = this.rows.get(id);
    return row && row.kind === kind && row.account === account ? (row.object as ObjectOf<K>) : undefined;
  }

  hidden<K extends Kind>(kind: K, id: string): HiddenOf<K> {
    const row = this.rows.get(id);
    if (row?.kind !== kind) throw new Error(`There is no ${kind} ${id}.`);
    return row.hidden as HiddenOf<K>;
  }

  /** A row of whatever kind and account. */
  find(id: string): Row | undefined {
    return this.rows.get(id);
  }

  /** Newest first, as Stripe lists. */
  list<K extends Kind>(kind: K, account: string): ObjectOf<K>[] {
    const shelf = this.shelves.get(`${kind} ${account}`);
    return shelf ? Array.from(shelf.values(), (row) => row.object as ObjectOf<K>).reverse() : [];
  }

  /** Of all accounts, oldest first. */
  all<K extends Kind>(kind: K): Row<K>[] {
    const shelves = [...this.shelves].filter(([name]) => name.startsWith(`${kind} `));
    const rows = shelves.flatMap(([, shelf]) => [...shelf.values()]) as Row<K>[];
    return rows.sort((a, b) => a.seq - b.seq);
  }

  ids(): string[] {
    return [...this.rows.keys()];
  }

  /** Adds or replaces. Without `hidden` the row keeps what it had. */
  put<K extends Kind>(kind: K, account: string, object: ObjectOf<K>, hidden?: HiddenOf<K>): ObjectOf<K> {
    if (!this.undo) throw new Error('A change outside a transaction.');
    const before = this.rows.get(object.id);
    const row = structuredClone({
      kind,
      account,
      object,
      hidden: hidden ?? before?.hidden ?? null,
      seq: before?.seq ?? this.nextSeq,
    }) as Row;
    this.undo.push(() => this.apply(before ? { put: before } : { remove: object.id }));
    this.apply({ put: row });
    this.changes.push({ put: row });
    return row.object as ObjectOf<K>;
  }

  remove(id: string): void {
    if (!this.undo) throw new Error('A change outside a transaction.');
    const before = this.rows.get(id);
    if (!before) return;
    this.undo.push(() => this.apply({ put: before }));
    this.apply({ remove: id });
    this.changes.push({ remove: id });
  }

  close(): void {
    closeSync(this.log);
  }

  private apply(change: Change): void {
    if ('put' in change) {
      const row = freeze(change.put);
      const shelf = `${row.kind} ${row.account}`;
      if (!this.shelves.has(shelf)) this.shelves.set(shelf, new Map());
      this.shelves.get(shelf)?.set(row.object.id, row);
      this.rows.set(row.object.id, row);
      this.nextSeq = Math.max(this.nextSeq, row.seq + 1);
    } else {
      const row = this.rows.get(change.remove);
      if (row) this.shelves.get(`${row.kind} ${row.account}`)?.delete(change.remove);
      this.rows.delete(change.remove);
    }
  }
}

function readLog(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Events are snapshots and share their objects with the store: nobody may change either. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
