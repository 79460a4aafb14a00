import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ApiAnswer, answerApi, refused } from './api';
import { StripeControl } from './control';
import { answerControl } from './controls/routes';
import { answerHosted } from './hosted/routes';
import type { World } from './scope';
import { StandIn } from './stand-in';
import { Store } from './store';
import { type Endpoint, named } from './webhooks/deliveries';
import { Refusal, unknownRoute } from './wire/errors';

export interface StandInOptions {
  /** 0: any free port. */
  port: number;
  /** Where the state is kept; a second start finds it. */
  dataDir: string;
  webhooks?: readonly Endpoint[];
  /** Where browsers find the hosted pages, if not at the server's own address. */
  publicBase?: string;
  /** After how long a SEPA debit is answered by itself; without it only when told under `/_control`. */
  debitSettlesAfterMs?: number;
  /** After how long a refund that fails or succeeds later does so by itself. */
  refundFinishesAfterMs?: number;
}

export interface RunningStandIn {
  port: number;
  url: string;
  control: StripeControl;
  close(): Promise<void>;
}

/** Starts the stand-in for Stripe's API, its hosted pages and its webhooks, on loopback only. */
export async function startStripeStandIn(options: StandInOptions): Promise<RunningStandIn> {
  const server = createServer();
  const port = await listen(server, options.port);
  const url = `http://127.0.0.1:${port}`;
  // The port is taken first: while another stand-in has it, its state must not be touched.
  const world: World = {
    store: openStore(server, options.dataDir),
    base: options.publicBase ?? url,
    timing: {
      debitSettles: options.debitSettlesAfterMs ?? null,
      refundFinishes: options.refundFinishesAfterMs ?? null,
    },
    emitted: [],
  };
  const standIn = new StandIn(world, named(options.webhooks ?? []));
  server.on('request', (request, response) => void handle(standIn, request, response));
  return {
    port,
    url,
    control: new StripeControl(url),
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
      await standIn.close();
    },
  };
}

function openStore(server: Server, dataDir: string): Store {
  try {
    return new Store(dataDir);
  } catch (error) {
    server.close();
    throw error;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function handle(standIn: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const body = await readBody(request);
    send(response, answer(standIn, request, body));
  } catch (error) {
    send(response, refused(error));
  }
}

function answer(standIn: StandIn, request: IncomingMessage, body: string): ApiAnswer {
  const { method = 'GET', url = '/' } = request;
  const [path = '/', query = ''] = url.split('?', 2);
  if (path.startsWith('/v1/') || path.startsWith('/v2/')) {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    );
    const transact = (act: () => ApiAnswer) => standIn.act(act);
    return answerApi(standIn.world, { method, path, query, headers, body }, transact);
  }
  refuseForeignOrigin(request);
  if (path.startsWith('/_control/')) {
    const result = answerControl(standIn, method, path, body);
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(result, null, 2),
    };
  }
  const language = request.headers['accept-language'];
  const hosted = answerHosted(standIn, {
    method: method === 'HEAD' ? 'GET' : method,
    path,
    query,
    body,
    language,
  });
  if (hosted) return hosted;
  throw unknownRoute(method, path);
}

/** A page of another site must not press the buttons of this one. */
function refuseForeignOrigin(request: IncomingMessage): void {
  const site = request.headers['sec-fetch-site'];
  if (request.method === 'GET' || site === undefined || site === 'same-origin' || site === 'none') return;
  throw new Refusal(403, {
    type: 'invalid_request_error',
    message: `Refused: sent from another site (${site}).`,
  });
}

const maximumBody = 1_000_000;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maximumBody) chunks.push(chunk);
  }
  if (size > maximumBody)
    throw new Refusal(413, { type: 'invalid_request_error', message: 'Request too large.' });
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  response.writeHead(status, { 'cache-control': 'no-store', ...headers });
  response.end(body);
}
