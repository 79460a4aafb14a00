import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Rendered } from './render';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Encoding = 'br' | 'gzip' | 'identity';

/** A whole answer that may be given to anybody, in each form a client may ask for. */
export interface KeptAnswer {
  status: number;
  /** Headers that do not depend on the form. */
  headers: OutgoingHttpHeaders;
  forms: Partial<Record<Encoding, { body: Buffer; etag: string }>>;
  /** All forms together. */
  bytes: number;
}

/** Headers that belong to one connection or one form, that we write ourselves, or that nobody may share. */
const LEFT_OUT = new Set([
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
  'vary',
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'x-nextjs-stale-time',
]);
/** Texts shorter than this are not worth compressing. */
const WORTH = 512;

/**
 * Compresses once and computes the ETags.
 * @param extra headers of ours, which win over the rendered ones
 */
export async function toKept(rendered: Rendered, extra: Record<string, string>): Promise<KeptAnswer> {
  const { status, body } = rendered;
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(rendered.headers))
    if (!LEFT_OUT.has(name)) headers[name] = value;
  Object.assign(headers, { vary: 'accept-encoding' }, extra);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  const forms: KeptAnswer['forms'] = { identity: { body, etag: `"${hash}"` } };
  if (body.length >= WORTH && isText(String(headers['content-type'] ?? ''))) {
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    const [br, gz] = await Promise.all([brotli(body, { params: quality }), zip(body, { level: 6 })]);
    forms.br = { body: br, etag: `"${hash}-br"` };
    forms.gzip = { body: gz, etag: `"${hash}-gz"` };
  }
  const bytes = Object.values(forms).reduce((all, form) => all + form.body.length, 1024);
  return { status, headers, forms, bytes };
}

/** Gives a kept answer: the form the client takes, nothing but headers for HEAD, 304 when it has it already. */
export function give(answer: KeptAnswer, request: IncomingMessage, response: ServerResponse): void {
  const encoding = chooseEncoding(request.headers['accept-encoding'], answer.forms);
  const form = answer.forms[encoding] ?? (answer.forms.identity as { body: Buffer; etag: string });
  const headers: OutgoingHttpHeaders = { ...answer.headers, etag: form.etag };
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  if (answer.status === 200 && hasAlready(request.headers['if-none-match'], form.etag)) {
    delete headers['content-type'];
    response.writeHead(304, headers).end();
    return;
  }
  headers['content-length'] = form.body.length;
  response.writeHead(answer.status, headers);
  if (request.method === 'HEAD') response.end();
  else response.end(form.body);
}

/** RFC 9110 section 12.5.3, as far as our forms go: the first of br and gzip that is named with a weight above 0. */
export function chooseEncoding(
  accepted: string | string[] | undefined,
  forms: KeptAnswer['forms'],
): Encoding {
  if (!accepted) return 'identity';
  const named = String(accepted).toLowerCase();
  for (const encoding of ['br', 'gzip'] as const) {
    if (
      forms[encoding] &&
      new RegExp(`(?:^|[,\\s])${encoding}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?=[\\s,;]|$)`).test(named)
    )
      return encoding;
  }
  return 'identity';
}

function hasAlready(wanted: string | undefined, etag: string): boolean {
  if (!wanted) return false;
  return wanted.split(',').some((one) => {
    const tag = one.trim().replace(/^W\//, '');
    return tag === etag || tag === '*';
  });
}

const isText = (type: string): boolean => /^text\/|json|xml|javascript|svg/.test(type);
