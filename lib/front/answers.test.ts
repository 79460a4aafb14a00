import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address';
import { chooseEncoding, toKept } from './kept-answer';
import { contentSecurityPolicy, inlineSources, safetyHeaders } from './policy';
import { nextTimeBoundary } from './time-boundary';

const forms = { br: { body: Buffer.from('b'), etag: '"b"' }, gzip: { body: Buffer.from('g'), etag: '"g"' } };

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['br;q=0.0,gzip;q=0', 'identity'],
  ['brotli', 'identity'],
  ['BR', 'br'],
  ['x-gzip', 'identity'],
])('Accept-Encoding %s is given %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted, forms)).toBe(encoding);
});

test('nothing of a session is kept with an answer', async () => {
  const rendered = {
    status: 200,
    headers: { 'set-cookie': ['a=b'], etag: 'W/"x"', 'content-type': 'text/html', link: '</f>' },
    body: Buffer.from('page '.repeat(200)),
  };
  const kept = await toKept(rendered, { 'cache-control': 'public' });
  expect(kept.headers).toEqual({
    'content-type': 'text/html',
    link: '</f>',
    vary: 'accept-encoding',
    'cache-control': 'public',
  });
  expect(new Set(Object.values(kept.forms).map((form) => form.etag)).size).toBe(3);
});

test.each([
  ['10.0.0.1', '6.6.6.6', 0, '10.0.0.1'],
  ['::ffff:10.0.0.1', undefined, 1, '10.0.0.1'],
  ['10.0.0.1', '6.6.6.6, 203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['10.0.0.1', 'unknown', 1, '10.0.0.1'],
  ['10.0.0.1', '203.0.113.9', 2, '10.0.0.1'],
  ['10.0.0.1', '2001:db8::1', 1, '2001:db8::1'],
])('from %s, forwarded for %s, with %s proxies of ours, asks %s', (socket, forwarded, proxies, asks) => {
  expect(clientAddress(socket, forwarded, proxies)).toBe(asks);
});

const settings = { appUrl: 'https://q.example', checkoutOrigin: 'https://checkout.stripe.com', dev: false };

test('a document may run what it holds by hash, and nothing else inline', () => {
  const html =
    '<script src="/a.js" async=""></script><script>one()</script><script id="x">two()</script><style>a{}</style>';
  const policy = contentSecurityPolicy(settings, inlineSources(html));
  const one = createHash('sha256').update('one()').digest('base64');
  expect(policy).toContain(`script-src 'self' 'sha256-${one}' 'sha256-`);
  expect(policy.match(/'sha256-/g)).toHaveLength(3);
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("form-action 'self' https://checkout.stripe.com;");
  expect(policy).toContain("frame-ancestors 'none'");
});

test('HSTS is said where the site is https, and only there', () => {
  expect(safetyHeaders(settings)).toHaveProperty('strict-transport-security');
  expect(safetyHeaders({ ...settings, appUrl: 'http://127.0.0.1' })).not.toHaveProperty(
    'strict-transport-security',
  );
});

test.each([
  ['2026-11-22T19:00:00Z', [], '2026-11-23T00:00:00.000Z'],
  ['2026-11-22T19:00:00Z', ['Europe/Amsterdam'], '2026-11-22T23:00:00.000Z'],
  ['2026-11-22T23:00:00Z', ['Europe/Amsterdam'], '2026-11-23T00:00:00.000Z'],
  ['2026-11-22T09:59:59Z', ['Pacific/Kiritimati', 'America/New_York'], '2026-11-22T10:00:00.000Z'],
  ['2026-10-24T23:00:00Z', ['Europe/London'], '2026-10-25T00:00:00.000Z'], // the clocks go back that night
  ['2026-09-06T03:00:00Z', ['America/Santiago'], '2026-09-06T04:00:00.000Z'], // that day begins at 01:00
])('after %s in %s pages change at %s', (instant, zones, boundary) => {
  expect(nextTimeBoundary(new Date(instant), zones).toISOString()).toBe(boundary);
});
