import { IncomingMessage } from 'node:http';
import { LARGEST_BODY } from './limits';

/**
 * A POST to a page is a form of ours or an action called by our script, and nothing else. Next answers malformed
 * ones with a 500; here they are told apart before it sees them.
 */
export type FormPost = { request: IncomingMessage } | { refused: 400 | 403 | 413 | 415 };

/** Reads the body of a POST to a page, looks at its shape, and gives a request that can be read again. */
export async function readFormPost(
  request: IncomingMessage,
  ownHosts: ReadonlySet<string>,
): Promise<FormPost> {
  if (!isOwnOrigin(request.headers.origin, ownHosts)) return { refused: 403 };
  const type = request.headers['content-type'] ?? '';
  const called = request.headers['next-action'] !== undefined;
  const isForm = /^multipart\/form-data\s*;/i.test(type);
  if (!isForm && !(called && /^text\/plain\b/i.test(type))) return { refused: 415 };
  const body = await readBody(request);
  if (!body) return { refused: 413 };
  const whole = isForm ? await isWholeForm(body, type, called) : isArguments(body.toString('utf8'));
  return whole ? { request: again(request, body) } : { refused: 400 };
}

/** Browsers name the page's origin with every POST; without one there are no cookies of another site either. */
function isOwnOrigin(origin: string | undefined, ownHosts: ReadonlySet<string>): boolean {
  if (origin === undefined || origin === 'null') return true;
  return ownHosts.has(URL.parse(origin)?.host ?? '');
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > LARGEST_BODY) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** The multipart body can be taken apart, and names an action or carries the arguments of one. */
async function isWholeForm(body: Buffer, type: string, called: boolean): Promise<boolean> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    if (!called) return [...form.keys()].some((name) => /^\$ACTION_(ID|REF)_/.test(name));
    const root = form.get('0');
    return typeof root === 'string' && isArguments(root);
  } catch {
    return false;
  }
}

/**
 * Arguments of an action, as React encodes them: a JSON list in which a string with a dollar sign is a
 * reference. Ours refer to nothing but a form and "undefined"; anything else was not sent by our pages.
 */
function isArguments(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text, refuseReferences));
  } catch {
    return false;
  }
}

function refuseReferences(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('not a plain object');
  if (typeof value === 'string' && value.startsWith('$') && !/^\$(undefined|K\d{1,3}|\$.*)$/s.test(value)) {
    throw new SyntaxError('not a reference of ours');
  }
  return value;
}

/** The same request with its body ready to be read, by whoever comes next. */
function again(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket);
  Object.assign(copy, { method: request.method, url: request.url, httpVersion: request.httpVersion });
  copy.headers = { ...request.headers, 'content-length': String(body.length) };
  copy.complete = true; // else its end is taken for an abort, and the socket is closed before the answer
  copy.push(body);
  copy.push(null);
  return copy;
}
