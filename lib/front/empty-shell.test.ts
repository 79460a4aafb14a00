import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaceEmptyShell, withoutEmptyShell } from './empty-shell';
import { type Handle, render } from './render';

const shell = '<!DOCTYPE html><html id="__next_error__"><body></body></html>';
const page = (title: string) =>
  `<html lang="nl-NL"><link rel="preload" as="script" href="/a.js"><script>1</script><h1>${title}</h1><script src="/a.js"></script></html>`;

/** Answers as Next does: in pieces, flushing its headers with the first one. */
const next: Handle = async (request: IncomingMessage, response: ServerResponse) => {
  const { url = '' } = request;
  const give = (status: number, type: string, ...pieces: string[]) => {
    response.statusCode = status;
    response.setHeader('content-type', type);
    response.flushHeaders();
    for (const piece of pieces.slice(0, -1)) response.write(piece);
    response.end(pieces.at(-1));
  };
  const html = 'text/html; charset=utf-8';
  if (url === '/nl-NL/missing') return give(200, html, page('Geen pagina'));
  if (url === '/en-GB/broken') return give(500, html, shell);
  if (url === '/nl-NL/gone') return give(404, html, shell.slice(0, 30), shell.slice(30));
  if (url === '/en-GB/failed') return give(500, html, shell);
  if (url === '/api/none') return give(404, 'application/problem+json', '{}');
  if (url === '/_next/none') return give(404, html, page('Next has a page of its own'));
  return give(200, html, 'fine, ', 'in two pieces');
};

const settings = { appUrl: 'http://127.0.0.1', checkoutOrigin: 'https://checkout.stripe.com', dev: false };
const server = createServer((request, response) => {
  replaceEmptyShell(request, response, next, settings);
  void next(request, response);
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

describe('an empty shell', () => {
  it('is replaced on its way to the client, in its language, with its status and without scripts', async () => {
    const answer = await fetch(`${origin}/nl-NL/gone`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<html lang="nl-NL"><h1>Geen pagina</h1></html>');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  it('is replaced in what is kept', async () => {
    const rendered = await render(next, '/nl-NL/gone', {});
    const whole = await withoutEmptyShell(next, '/nl-NL/gone', {}, rendered);
    expect(whole.status).toBe(404);
    expect(whole.body.toString()).toContain('Geen pagina');
  });

  it('is given as it is where our own page fails too', async () => {
    const answer = await fetch(`${origin}/en-GB/failed`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe(shell);
  });
});

describe('every other answer', () => {
  it.each([
    ['/nl-NL', 200, 'fine, in two pieces'],
    ['/api/none', 404, '{}'],
    ['/_next/none', 404, page('Next has a page of its own')],
  ])('%s passes untouched', async (path, status, body) => {
    const answer = await fetch(origin + path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(body);
    expect(answer.headers.get('content-security-policy')).toBeNull();
  });
});
