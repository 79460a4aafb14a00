import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cache } from './cache';
import type { Tag } from './depends-on';
import type { KeptAnswer } from './kept-answer';

const FAR = Number.POSITIVE_INFINITY;
const answer = (bytes: number): KeptAnswer => ({ status: 200, headers: {}, forms: {}, bytes });
const keep = (life = 50_000) => new Cache({ bytes: 1000, answers: 5, answerBytes: 400 }, () => life);
const entry = (bytes = 100, tags: Tag[] = ['lists'], boundary = FAR) => ({
  answer: answer(bytes),
  tags,
  begun: 0,
  boundary,
});

test('an answer is given until it is too old by its render’s beginning, and not a moment longer', () => {
  const cache = keep();
  cache.put('/a', entry());
  expect(cache.get('/a', { ticks: 49_999, now: 0 })).toBeDefined();
  expect(cache.get('/a', { ticks: 50_000, now: 0 })).toBeUndefined();
  expect(cache.size).toEqual({ answers: 0, bytes: 0 });
});

test('nor past the time boundary, however young', () => {
  const cache = keep();
  cache.put('/a', entry(100, ['lists'], 1_000));
  expect(cache.get('/a', { ticks: 1, now: 999 })).toBeDefined();
  expect(cache.get('/a', { ticks: 1, now: 1_000 })).toBeUndefined();
});

test('it lives shorter from the moment on that nobody hears of changes', () => {
  let life = 50_000;
  const cache = new Cache({ bytes: 1000, answers: 5, answerBytes: 400 }, () => life);
  cache.put('/a', entry());
  expect(cache.get('/a', { ticks: 10_000, now: 0 })).toBeDefined();
  life = 5_000;
  expect(cache.get('/a', { ticks: 10_000, now: 0 })).toBeUndefined();
});

test('a tag expires what depends on it and nothing else', () => {
  const cache = keep();
  cache.put('/list', entry());
  cache.put('/company', entry(100, ['company:a', 'pledge:x']));
  cache.expire(['company:a']);
  expect(cache.get('/company', { ticks: 0, now: 0 })).toBeUndefined();
  expect(cache.get('/list', { ticks: 0, now: 0 })).toBeDefined();
});

test('what was asked for least recently goes first', () => {
  const cache = keep();
  for (const name of ['/1', '/2', '/3', '/4', '/5']) cache.put(name, entry());
  cache.get('/1', { ticks: 0, now: 0 });
  cache.put('/6', entry());
  expect(cache.get('/2', { ticks: 0, now: 0 })).toBeUndefined();
  expect(cache.get('/1', { ticks: 0, now: 0 })).toBeDefined();
});

test('it never holds more than it may, whatever is put, expired and asked for', () => {
  const act = fc.record({ put: fc.nat(12), bytes: fc.nat(500), tag: fc.nat(3), expire: fc.boolean() });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 200 }), (acts) => {
      const cache = keep();
      for (const { put, bytes, tag, expire } of acts) {
        cache.put(`/${put}`, entry(bytes, [`company:${tag}`]));
        if (expire) cache.expire([`company:${tag}`]);
        expect(cache.size.bytes).toBeLessThanOrEqual(1000);
        expect(cache.size.answers).toBeLessThanOrEqual(5);
      }
      cache.expire(['company:0', 'company:1', 'company:2', 'company:3']);
      expect(cache.size).toEqual({ answers: 0, bytes: 0 });
    }),
  );
});
