import { expect, test } from 'vitest';
import { OneAtATime, TooBusy } from './one-at-a-time';

/** An act whose end the test decides. */
function gate() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let begun = 0;
  const act = () => {
    begun += 1;
    return promise;
  };
  return { act, open: resolve, fail: reject, begun: () => begun };
}

test('who asks while it runs waits for the same run', async () => {
  const runs = new OneAtATime<string>(8, 8);
  const one = gate();
  const kept: string[] = [];
  const all = Array.from({ length: 50 }, () =>
    runs.run('/a', ['lists'], one.act, (value) => kept.push(value)),
  );
  one.open('page');
  expect(await Promise.all(all)).toEqual(Array(50).fill('page'));
  expect([one.begun(), kept]).toEqual([1, ['page']]);
});

test('a fact that changes meanwhile: those who waited get it, it is not kept, and the next one runs anew', async () => {
  const runs = new OneAtATime<string>(8, 8);
  const [before, after] = [gate(), gate()];
  const kept: string[] = [];
  const keep = (value: string) => kept.push(value);
  const first = runs.run('/a', ['lists'], before.act, keep);
  runs.overtake(['company:x']); // something else
  expect(runs.run('/a', ['lists'], before.act, keep)).toBe(first);
  runs.overtake(['lists']);
  const second = runs.run('/a', ['lists'], after.act, keep);
  before.open('old');
  after.open('new');
  expect([await first, await second, kept]).toEqual(['old', 'new', ['new']]);
});

test('a run that fails fails for all, and the next one tries again', async () => {
  const runs = new OneAtATime<string>(8, 8);
  const [bad, good] = [gate(), gate()];
  const first = runs.run('/a', ['lists'], bad.act, () => {});
  bad.fail(new Error('no database'));
  await expect(first).rejects.toThrow('no database');
  good.open('page');
  expect(await runs.run('/a', ['lists'], good.act, () => {})).toBe('page');
});

test('a few at once, a bounded number waiting, the rest is told to come back', async () => {
  const runs = new OneAtATime<string>(2, 3);
  const gates = Array.from({ length: 6 }, gate);
  const results = gates.map((one, i) => runs.run(`/${i}`, ['lists'], one.act, () => {}));
  await expect(results[5]).rejects.toBeInstanceOf(TooBusy);
  expect(gates.map((one) => one.begun())).toEqual([1, 1, 0, 0, 0, 0]);
  for (const one of gates) one.open('done');
  await Promise.all(results.slice(0, 5));
  expect(gates.map((one) => one.begun())).toEqual([1, 1, 1, 1, 1, 0]);
});
