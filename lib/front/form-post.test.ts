import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { readFormPost } from './form-post';

const OURS = new Set(['q.example']);
const MULTIPART = 'multipart/form-data; boundary=b';
const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const form = (...parts: [string, string][]) =>
  `${parts.map(([name, value]) => part(name, value)).join('')}--b--\r\n`;

function post(headers: Record<string, string>, body: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'POST', url: '/en-GB/sign-in', headers });
  request.push(Buffer.from(body));
  request.push(null);
  return request;
}
const judge = async (headers: Record<string, string>, body: string) => {
  const judged = await readFormPost(post(headers, body), OURS);
  return 'refused' in judged ? judged.refused : 'passes';
};

const TEXT = { 'content-type': 'text/plain;charset=UTF-8', 'next-action': 'ab' };
const CALL = { 'content-type': MULTIPART, 'next-action': 'ab' };
const FORM = { 'content-type': MULTIPART };

test.each([
  ['a form without a script', FORM, form(['$ACTION_ID_ab', ''], ['email', 'é']), 'passes'],
  ['a form of an action with state', FORM, form(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{}']), 'passes'],
  ['an action called by script', CALL, form(['1_email', 'x'], ['0', '[{"ok":true},"$K1"]']), 'passes'],
  ['an action called with plain arguments', TEXT, '["$undefined", {"a": [1, "$$literal"]}]', 'passes'],
  ['from our own page', { ...FORM, origin: 'https://q.example' }, form(['$ACTION_ID_ab', '']), 'passes'],
  ['from another site', { ...FORM, origin: 'https://evil.example' }, form(['$ACTION_ID_ab', '']), 403],
  ['from an origin that is none', { ...FORM, origin: 'x' }, form(['$ACTION_ID_ab', '']), 403],
  ['JSON', { 'content-type': 'application/json' }, '{}', 415],
  ['a form of another encoding', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=1', 415],
  ['nothing', {}, '', 415],
  ['a form that names no action', FORM, form(['email', 'x']), 400],
  ['bytes that are no form', FORM, 'garbage', 400],
  ['no boundary', { 'content-type': 'multipart/form-data;' }, 'garbage', 400],
  ['no arguments', TEXT, '', 400],
  ['arguments that are no JSON', TEXT, '{{{', 400],
  ['arguments that are no list', TEXT, '{"a":1}', 400],
  ['a reference to a function', TEXT, '["$F9"]', 400],
  ['a reference to nothing', CALL, form(['0', '["$1:constructor"]']), 400],
  ['a prototype', TEXT, '[{"__proto__":{"a":1}}]', 400],
])('%s', async (_what, headers, body, verdict) => {
  expect(await judge(headers, body)).toBe(verdict);
});

test('a body that grew on the way is too large, and what passes can be read again', async () => {
  expect(await judge(TEXT, `["${'a'.repeat(3 * 1024 * 1024)}"]`)).toBe(413);
  const passed = await readFormPost(post(TEXT, '["again"]'), OURS);
  const chunks: Buffer[] = [];
  if ('request' in passed) for await (const chunk of passed.request) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toBe('["again"]');
});
