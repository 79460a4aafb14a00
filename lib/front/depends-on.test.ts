import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dependsOn } from './depends-on';
import { screen } from './screen';

const PUBLIC = 'app/[locale]/(public)';

const folderOf = (file: string) => (dirname(file) === '.' ? '' : dirname(file));

/** A target of a request for a page's folder: captured segments get a value. */
const targetOf = (folder: string, root: string) =>
  folder === '' ? root : `${root}/${folder.replaceAll(/\[\w+\]/g, 'Abc-1')}`;

test('every public page has its line, so that none is rendered for each visitor by mistake', () => {
  const pages = globSync('**/page.tsx', { cwd: PUBLIC }).map(folderOf);
  const known = pages.filter((page) => !page.includes('[...') && !page.startsWith('zz-'));
  expect(known.length).toBeGreaterThan(3);
  for (const page of known) expect([page, dependsOn(targetOf(page, '/en-GB'))]).not.toContain(null);
});

test('so has every route of the public data', () => {
  const routes = globSync('**/route.ts', { cwd: 'app/api/v1' }).map(folderOf);
  for (const route of routes.filter((one) => !one.includes('[...')))
    expect([route, dependsOn(targetOf(route, '/api/v1'))]).not.toContain(null);
});

test('no page of a session, no form and no other route is public', () => {
  const others = globSync('app/**/{page.tsx,route.ts}')
    .filter((file) => !file.startsWith(PUBLIC) && !file.startsWith('app/api/v1'))
    .map((file) => `/${dirname(file).replace(/^app\/?/, '')}`.replaceAll(/\/\([\w-]+\)/g, ''))
    .map((path) => path.replace('[locale]', 'en-GB').replaceAll(/\[\w+\]/g, 'abc'));
  expect(others.length).toBeGreaterThan(5);
  for (const path of others) expect([path, dependsOn(path)]).toEqual([path, null]);
});

test.each([
  ['/en-GB', '/en-GB', ['lists']],
  ['/nl-NL/wall?utm_source=x&q=caf%C3%A9&phase=pausing', '/nl-NL/wall?phase=pausing&q=caf%C3%A9', ['lists']],
  ['/en-GB/companies/sonos?x=1', '/en-GB/companies/sonos', ['company:sonos']],
  ['/en-GB/pledges/qw-7f3k-9m2p', '/en-GB/pledges/qw-7f3k-9m2p', ['pledge:QW-7F3K-9M2P']],
  ['/api/v1/leaderboard?size=large&by=ratio', '/api/v1/leaderboard?by=ratio&size=large', ['lists']],
])('%s is %s', (target, address, tags) => {
  expect(dependsOn(target)).toEqual({ address, tags });
});

test.each([
  '/',
  '/wall',
  '/en-gb/wall',
  '/en-GB/',
  '/en-GB//wall',
  '/en-GB/wall/',
  '/en-GB/companies/',
  '/api/v1',
  '/api/v1/pledges?foo=1',
  '/xx-XX',
])('%s is not', (target) => expect(dependsOn(target)).toBeNull());

test('whatever stands in the query, the address is one of few and means the same the second time', () => {
  const name = fc.constantFrom('q', 'phase', 'week', 'utm_source', '__proto__', 'Q', '');
  const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 6 });
  fc.assert(
    fc.property(pairs, (typed) => {
      const query = String(new URLSearchParams(typed));
      const once = dependsOn(`/en-GB/wall?${query}`);
      expect(once?.address).toMatch(/^\/en-GB\/wall(\?|$)/);
      expect(dependsOn(once?.address ?? '')).toEqual(once);
    }),
  );
}, 30_000);

test.each([
  ['GET', 'http://evil.example/en-GB', 400],
  ['GET', '//evil.example', 400],
  ['OPTIONS', '*', 400],
  ['GET', '/%', 400],
  ['GET', '/%ff', 400],
  ['GET', '/%00', 400],
  ['GET', '/a%5cb', 400],
  ['GET', '/en-GB/wall?q=%E0%A4%A', 400],
  ['GET', '/en-GB/wall?q=a%00b', 400],
  ['GET', `/${'a'.repeat(5000)}`, 414],
  ['TRACE', '/', 405],
  ['PUT', '/en-GB', 405],
  ['GET', '/en-GB/wall?q=caf%C3%A9+100%25', null],
])('%s %s is answered with %s at the door', (method, url, status) => {
  expect(screen({ method, url, headers: {} })).toBe(status);
});

test('a body without a length, with a false one or too large does not come in', () => {
  const post = (headers: Record<string, string>) => screen({ method: 'POST', url: '/', headers });
  expect(post({ 'transfer-encoding': 'chunked' })).toBe(411);
  expect(post({ 'content-length': '-1' })).toBe(400);
  expect(post({ 'content-length': '99999999999' })).toBe(413);
  expect(post({ 'content-length': '2000000' })).toBeNull();
});
