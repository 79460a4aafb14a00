import type { IncomingMessage, ServerResponse } from 'node:http';
import { defaultLocale, isLocale } from '../i18n/locales';
import { log } from '../log';
import { contentSecurityPolicy, type PolicySettings } from './policy';
import { type Handle, type Rendered, render } from './render';

/*
 * Next answers a page that calls notFound(), or that fails as a whole, with a document that stays empty until
 * a script fills it (vercel/next.js#62228). Its status is right; in place of its body we give a page of ours,
 * rendered like any other and without its scripts, which it does not need and which would take it for another.
 */

/** The page that stands in for a document of this status, below the reader's locale. */
const STAND_INS: Record<number, string> = { 404: 'missing', 500: 'broken' };

const SHELL = '<html id="__next_error__"';
const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/gi;

/** The rendered answer, or a page of ours where it is an empty shell. */
export async function withoutEmptyShell(
  handle: Handle,
  address: string,
  headers: Record<string, string>,
  rendered: Rendered,
): Promise<Rendered> {
  if (!isDocument(rendered.headers['content-type']) || !STAND_INS[rendered.status]) return rendered;
  if (!rendered.body.includes(SHELL)) return rendered;
  return (await standIn(handle, address, headers, rendered.status)) ?? rendered;
}

/**
 * The same for an answer on its way to a client: what Next writes is held back where it may be an empty shell.
 * @param request read before Next has it, for its address and host
 */
export function replaceEmptyShell(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handle,
  settings: PolicySettings,
): void {
  const address = request.url ?? '/';
  const headers = { host: request.headers.host ?? 'localhost', accept: 'text/html' };
  const held: Buffer[] = [];
  const { write, end, flushHeaders } = response;
  const holds = () =>
    !response.headersSent &&
    STAND_INS[response.statusCode] !== undefined &&
    isDocument(response.getHeader('content-type'));
  const hold = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) held.push(Buffer.from(chunk as string));
  };
  response.flushHeaders = () => {
    if (!holds()) flushHeaders.call(response);
  };
  response.write = ((...given: unknown[]) => {
    if (!holds()) return Reflect.apply(write, response, given);
    hold(given[0]);
    for (const one of given) if (typeof one === 'function') queueMicrotask(one as () => void);
    return true;
  }) as typeof response.write;
  response.end = ((...given: unknown[]) => {
    if (!holds()) return Reflect.apply(end, response, given);
    hold(given[0]);
    const body = Buffer.concat(held);
    const { statusCode: status } = response;
    const give = (page: Rendered | null) => {
      if (page)
        response.setHeader('content-security-policy', contentSecurityPolicy(settings, NOTHING_INLINE));
      response.removeHeader('content-length');
      response.removeHeader('etag');
      Reflect.apply(end, response, [page?.body ?? body]);
    };
    if (body.includes(SHELL)) standIn(handle, address, headers, status).then(give);
    else give(null);
    return response;
  }) as typeof response.end;
}

const NOTHING_INLINE = { scripts: [], styles: [] };

/** Our page for a status, or null when it cannot be rendered either: the empty shell is better than nothing. */
async function standIn(
  handle: Handle,
  address: string,
  headers: Record<string, string>,
  status: number,
): Promise<Rendered | null> {
  const [, first] = address.split('/');
  const target = `/${isLocale(first) ? first : defaultLocale}/${STAND_INS[status]}`;
  try {
    const page = await render(handle, target, headers);
    if (page.status !== 200) return null;
    return { ...page, status, body: Buffer.from(page.body.toString('utf8').replaceAll(SCRIPTS, '')) };
  } catch (error) {
    log.error({ err: error, status }, 'front: no page for this status');
    return null;
  }
}

const isDocument = (type: unknown): boolean => String(type ?? '').startsWith('text/html');
