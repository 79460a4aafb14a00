import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientKey } from './client-key';
import { emailAddress, normalizeIdentifier } from './email-address';
import { nextAddress } from './next-address';

/** Any text, lone surrogates included; fast-check's own `binary` unit takes seconds to begin. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));

test('an address is stored as SMTP gets it: ASCII lower case, nothing clever', () => {
  expect(normalizeIdentifier('  Ceo+Ads@Sample.Example ')).toBe('ceo+ads@sample.example');
  for (const bad of [
    'ceo@evil.com\t.victim.com',
    'ceo@evil.com\n',
    '"a b"@sample.example',
    'a@b@sample.example',
    'a..b@sample.example',
    'a@sample',
    'a@1.2.3.4',
    'a@[127.0.0.1]',
    'ä@sample.example',
    'a@sämple.example',
    'a@-sample.example',
    '\u212a@sample.example', // the Kelvin sign, which toLowerCase() makes a k
    'Name <a@sample.example>',
    'a,b@sample.example',
    '',
    `${'a'.repeat(250)}@b.example`,
  ]) {
    expect(normalizeIdentifier(bad), bad).toBeNull();
    expect(emailAddress.safeParse(bad).success).toBe(false);
  }
});

/** Near misses and hits: fast-check's own addresses take seconds to make. */
const part = fc.string({ unit: fc.constantFrom(..."aZ0-.+'\u00e9\u212a\t "), maxLength: 12 });
const likeAddresses = fc.tuple(part, part, part).map(([a, b, c]) => `${a}@${b}.${c}`);

test('whatever is typed, what is taken is printable ASCII with one @', () => {
  fc.assert(
    fc.property(fc.oneof(anything, likeAddresses), (typed) => {
      const address = normalizeIdentifier(typed);
      return address === null || /^[\x21-\x3f\x5b-\x7e]+@[a-z0-9.-]+$/.test(address);
    }),
  );
});

test('after signing in one stays on this site', () => {
  expect(nextAddress('/en-GB/sign?step=2', '/x')).toBe('/en-GB/sign?step=2');
  for (const bad of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/a b',
    '/\tevil',
    '/%0d%0a\r\n',
    `/${'a'.repeat(400)}`,
    undefined,
    ['/a', '/b'],
    '',
  ]) {
    expect(nextAddress(bad, '/x'), String(bad)).toBe('/x');
  }
});

test('no next address leaves the site', () => {
  fc.assert(
    fc.property(anything, (wanted) => {
      const next = nextAddress(`/${wanted}`, '/x');
      return new URL(next, 'https://ours.example').origin === 'https://ours.example' && next.startsWith('/');
    }),
  );
});

test('a client is an IPv4 address or a /64', () => {
  expect(clientKey('192.0.2.7')).toBe('192.0.2.7');
  expect(clientKey('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(clientKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(clientKey('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64');
  expect(clientKey('2001:0db8::1')).toBe('2001:db8:0:0::/64');
  expect(clientKey('::1')).toBe('0:0:0:0::/64');
  expect(clientKey(null)).toBe('unknown');
  expect(clientKey('not an address')).toBe('unknown');
});
