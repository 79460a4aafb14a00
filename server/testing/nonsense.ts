/** Values that no field of ours takes: none of them is a name, a date, an amount, a choice or a sentence. */
export const VALUES: Record<string, string> = {
  nothing: '',
  NUL: 'a\0b',
  controls: '\u0001\u0008\u001b[31m',
  huge: 'x'.repeat(200_000),
  'half a character': '\ud800\0',
  'right to left': '\u202e\u2066\u0000',
  'an operator': '{"$ne":null}\0',
  'a prototype': '__proto__\0',
  'a query': `'; DROP TABLE users; --\0`,
  'a number beyond': '1e309\0',
};

interface Nonsense extends RequestInit {
  name: string;
  /** Spoils the address itself. */
  path?: (path: string) => string;
}

const asForm = { 'content-type': 'multipart/form-data; boundary=b' };
const asText = { 'content-type': 'text/plain', 'next-action': '7f'.repeat(21) };
const asJson = { 'content-type': 'application/json' };
const withQuery = (query: string) => (path: string) => `${path}?${query}`;
/** Replaces the last segment, which often names something. */
const last = (value: string) => (path: string) => path.replace(/[^/]+$/, value);

/** Requests that are wrong in every way we could think of. */
export const NONSENSE: readonly Nonsense[] = [
  { name: 'another method', method: 'PUT', body: 'x' },
  { name: 'deleting', method: 'DELETE' },
  { name: 'patching', method: 'PATCH', body: '{}', headers: asJson },
  { name: 'options', method: 'OPTIONS' },
  { name: 'no body', method: 'POST' },
  { name: 'JSON', method: 'POST', body: '{"a":{"$ne":null}}', headers: asJson },
  { name: 'broken JSON', method: 'POST', body: '{"a":', headers: asJson },
  { name: 'a list', method: 'POST', body: '[[[[]]]]', headers: asJson },
  { name: 'bytes', method: 'POST', body: new Uint8Array([255, 254, 0, 1, 2]), headers: asJson },
  {
    name: 'an encoded form',
    method: 'POST',
    body: 'a[$ne]=1&b=%00',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  },
  { name: 'a broken form', method: 'POST', body: 'garbage', headers: asForm },
  { name: 'a form of nothing', method: 'POST', body: '--b--\r\n', headers: asForm },
  { name: 'an unknown action', method: 'POST', body: '[]', headers: asText },
  { name: 'a call of nothing', method: 'POST', body: '', headers: asText },
  { name: 'too much', method: 'POST', body: 'x'.repeat(3_300_000), headers: asJson },
  {
    name: 'a signature of nobody',
    method: 'POST',
    body: '{}',
    headers: { ...asJson, 'stripe-signature': 't=1,v1=00' },
  },
  {
    name: 'another site',
    method: 'POST',
    body: '[]',
    headers: { ...asText, origin: 'https://evil.example' },
  },
  { name: 'a made-up cookie', headers: { cookie: 'quietweek.session=%00%ff; a=b; =;' } },
  { name: 'React’s own form', headers: { rsc: '1', 'next-router-state-tree': '%7B%22' } },
  {
    name: 'prefetching',
    headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/../..' },
  },
  {
    name: 'internals',
    headers: {
      'x-middleware-subrequest': 'middleware',
      'x-matched-path': '/admin',
      'x-invoke-status': '500',
    },
  },
  {
    name: 'wrong forwarding',
    headers: { 'x-forwarded-for': '\u00e9, "', 'x-forwarded-host': 'evil.example:99999', forwarded: 'for=' },
  },
  { name: 'languages', headers: { 'accept-language': `${'x-'.repeat(400)};q=2` } },
  { name: 'encodings', headers: { 'accept-encoding': 'br;q=NaN, *;q=0' } },
  { name: 'dates', headers: { 'if-none-match': '"', 'if-modified-since': 'yesterday', range: 'bytes=9-1' } },
  { name: 'an empty query', path: withQuery('=&&=&?') },
  { name: 'operators', path: withQuery('q[$ne]=1&q.a=2&__proto__[x]=1&constructor=1') },
  {
    name: 'every filter wrong',
    path: withQuery(
      'platform=%20&country=xx&industry=9&phase=x&week=2026-13-99&q=%F0%9F%A6%84&size=0&by=x&page=-1&currency=1',
    ),
  },
  {
    name: 'every filter twice',
    path: withQuery('q=a&q=b&phase=overdue&phase=x&page=1&page=2&after=a&after=b&before=c'),
  },
  { name: 'cursors', path: withQuery('after=AAAA&before=%7B%7D&cursor=eyJhIjoxfQ&limit=1e9') },
  { name: 'far pages', path: withQuery('page=99999999999999999999&by=weeks') },
  { name: 'a long search', path: withQuery(`q=${'%E2%80%AE'.repeat(300)}`) },
  { name: 'tokens', path: withQuery('token=x&email=%40&next=//evil.example&session_id=cs_x') },
  { name: 'half an encoding', path: withQuery('q=%E0%A4') },
  { name: 'a NUL', path: withQuery('q=%00') },
  { name: 'another name', path: last('no-such-thing') },
  { name: 'a name with dots', path: last('..%2f..%2fetc%2fpasswd') },
  { name: 'a name of signs', path: last(`%E2%80%AE%F0%9F%92%A9'%22%3Cb%3E`) },
  { name: 'a name too long', path: last('a'.repeat(3000)) },
  { name: 'a name of NULs', path: last('a%00b') },
  { name: 'another language', path: (path) => path.replace('/en-GB', '/xx-XX') },
  { name: 'a slash more', path: (path) => `${path}/` },
  { name: 'two slashes', path: (path) => path.replace(/\/([^/]*)$/, '//$1') },
];
