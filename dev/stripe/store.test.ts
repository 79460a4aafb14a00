import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Store } from './store';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'stand-in-store-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const log = () => path.join(directory, 'stripe.log');
const customer = (id: string, name = 'A') => ({ id, object: 'customer', name }) as Stripe.Customer;

function put(store: Store, id: string, name?: string) {
  store.transact(() => store.put('customer', 'acct_1', customer(id, name)));
}

describe('the store', () => {
  it('keeps rows by account, newest first', () => {
    const store = new Store(directory);
    put(store, 'cus_1');
    put(store, 'cus_2');
    put(store, 'cus_1', 'B');
    expect(store.list('customer', 'acct_1').map((row) => row.id)).toEqual(['cus_2', 'cus_1']);
    expect(store.list('customer', 'acct_2')).toEqual([]);
    expect(store.get('customer', 'acct_2', 'cus_1')).toBeUndefined();
    store.close();
  });

  it('is there again after a restart, in the same order', () => {
    const store = new Store(directory);
    for (const id of ['cus_1', 'cus_2', 'cus_3']) put(store, id);
    put(store, 'cus_1', 'B');
    store.transact(() => store.remove('cus_2'));
    store.close();
    const again = new Store(directory);
    expect(again.list('customer', 'acct_1').map((row) => [row.id, row.name])).toEqual([
      ['cus_3', 'A'],
      ['cus_1', 'B'],
    ]);
    again.close();
  });

  it('takes everything back when a transaction throws', () => {
    const store = new Store(directory);
    put(store, 'cus_1');
    const failing = () =>
      store.transact(() => {
        store.put('customer', 'acct_1', customer('cus_1', 'changed'));
        store.put('customer', 'acct_1', customer('cus_2'));
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(store.list('customer', 'acct_1')).toEqual([customer('cus_1')]);
    store.close();
    const again = new Store(directory);
    expect(again.list('customer', 'acct_1')).toEqual([customer('cus_1')]);
    again.close();
  });

  it('ignores a line that was cut off by a kill, and goes on', () => {
    const store = new Store(directory);
    put(store, 'cus_1');
    store.close();
    appendFileSync(log(), '[{"put":{"kind":"customer","account":"acct_1","object":{"id":"cus_2"');
    const again = new Store(directory);
    put(again, 'cus_3');
    again.close();
    const third = new Store(directory);
    expect(third.list('customer', 'acct_1').map((row) => row.id)).toEqual(['cus_3', 'cus_1']);
    third.close();
  });

  it('does not grow for ever', () => {
    const store = new Store(directory);
    for (let index = 0; index < 500; index += 1) put(store, 'cus_1', `name ${index}`);
    store.close();
    const again = new Store(directory);
    expect(readFileSync(log(), 'utf8').trim().split('\n')).toHaveLength(1);
    expect(again.get('customer', 'acct_1', 'cus_1')?.name).toBe('name 499');
    again.close();
  });

  it('lets nobody change what is kept, and nothing change outside a transaction', () => {
    const store = new Store(directory);
    put(store, 'cus_1');
    const kept = store.get('customer', 'acct_1', 'cus_1') as Stripe.Customer;
    expect(() => {
      kept.name = 'B';
    }).toThrow(TypeError);
    expect(() => store.put('customer', 'acct_1', customer('cus_2'))).toThrow('outside a transaction');
    store.close();
  });
});
