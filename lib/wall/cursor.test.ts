import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursor, writeCursor } from './cursor';

/** Any UTF-16 unit, halves of characters and controls included. */
const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

test('a cursor comes back as the place it was written for', () => {
  const instant = fc.date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.uuid(), (publishedAt, id) => {
      expect(cursor.parse(writeCursor({ publishedAt, id }))).toEqual({ publishedAt, id });
    }),
  );
});

test('anything else is refused, never thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyUnit }), (text) => {
      const parsed = cursor.safeParse(text);
      expect(parsed.success).toBe(/^[0-9a-z]{1,9}-[0-9a-f]{32}$/.test(text));
    }),
  );
  for (const text of [
    '',
    '-',
    'zzzzzzzzzz-',
    '0',
    '\0',
    `0-${'0'.repeat(33)}`,
    `${'z'.repeat(10)}-${'f'.repeat(32)}`,
  ]) {
    expect(cursor.safeParse(text).success, JSON.stringify(text)).toBe(false);
  }
});
