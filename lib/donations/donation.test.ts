import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EFFECTS, type Effect } from '../ledger/ledger';
import { type DonationState, MOVES, stateFromFacts } from './donation';

const effects = fc.uniqueArray(fc.constantFrom(...EFFECTS));
const after = (list: readonly Effect[]) => stateFromFacts(new Set(list), false);

test.each<[Effect[], DonationState]>([
  [[], 'started'],
  [['expired'], 'expired'],
  [['completed'], 'processing'],
  [['completed', 'processing', 'failed'], 'failed'],
  [['completed', 'captured'], 'received'],
  [['failed', 'captured'], 'received'],
  [['captured', 'refunded'], 'received'],
])('%j amounts to %s', (list, state) => expect(after(list)).toBe(state));

test('a verification confirms money that arrived, and nothing else', () => {
  expect(stateFromFacts(new Set(['captured']), true)).toBe('confirmed');
  expect(stateFromFacts(new Set(['completed']), true)).toBe('processing');
});

test('learning one fact more is always a move that exists', () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const legal = fc.property(effects, fc.constantFrom(...EFFECTS), (known, one) => {
    const [from, to] = [after(known), after([...known, one])];
    return from === to || MOVES[from].includes(to);
  });
  fc.assert(legal, { seed, numRuns: 2000 });
});
