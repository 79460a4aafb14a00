import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { seconds } from '../time';

/** Next's request handler. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Rendered {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

const PATIENCE = seconds(20);

/**
 * Has Next answer an address for nobody in particular: no cookie, no language, no client. What comes back can
 * be given to anybody.
 * @throws Error when there is no whole answer within 20 s
 */
export async function render(
  handle: Handle,
  address: string,
  headers: Record<string, string>,
): Promise<Rendered> {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = address;
  request.headers = headers;
  request.httpVersion = '1.1';
  request.push(null);
  const response = new CapturedResponse(request);
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([
      Promise.all([handle(request, response), response.whole]),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms: ${address}`)), PATIENCE);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    if (!response.finished) response.emit('close'); // tells Next to stop
  }
  return { status: response.statusCode, headers: response.getHeaders(), body: response.body() };
}

/** A response that leads to no socket: it keeps what is written. */
class CapturedResponse extends ServerResponse {
  readonly whole: Promise<void>;
  #end!: () => void;
  #chunks: Buffer[] = [];
  #ended = false;

  constructor(request: IncomingMessage) {
    super(request);
    this.whole = new Promise((resolve) => {
      this.#end = resolve;
    });
    // Without a socket Node would answer false for ever; Next asks before it gives a render up.
    const ended = { get: () => this.#ended };
    Object.defineProperties(this, { writableEnded: ended, writableFinished: ended });
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const given = rest.at(-1);
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
      for (const [name, value] of Object.entries(given)) {
        if (value !== undefined) this.setHeader(name, value as string);
      }
    }
    return super.writeHead(status);
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#take(chunk, rest);
    return true;
  }

  override end(...given: unknown[]): this {
    if (this.#ended) return this;
    const [chunk, ...rest] = given;
    if (typeof chunk !== 'function' && chunk !== undefined && chunk !== null) this.#take(chunk, []);
    if (!this.headersSent) super.writeHead(this.statusCode);
    this.#ended = true;
    this.finished = true;
    this.#end();
    this.emit('finish');
    this.emit('close');
    callback([chunk, ...rest]);
    return this;
  }

  override flushHeaders(): void {}

  body(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  #take(chunk: unknown, rest: unknown[]): void {
    if (!this.headersSent) super.writeHead(this.statusCode);
    const encoding = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8';
    this.#chunks.push(
      typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk as Uint8Array),
    );
    callback(rest);
  }
}

function callback(given: unknown[]): void {
  const last = given.findLast((one) => typeof one === 'function') as (() => void) | undefined;
  if (last) queueMicrotask(last);
}
