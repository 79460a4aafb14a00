import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { assertPortFree } from '../ports';
import { listMessages, readMessage } from './mailpit';
import { listPage, mailHtml, mailPage } from './pages';
import { smtpServer } from './smtp';
import { MailStore } from './store';

export interface Reply {
  status?: number;
  type?: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
}
/** Another page on the mailbox's port; undefined when the path is not its own. */
export type ExtraRoute = (request: IncomingMessage, url: URL, body: string) => Promise<Reply | undefined>;

export interface Mailbox {
  url: string;
  smtpUrl: string;
  stop(): Promise<void>;
}

/** Starts the SMTP server and the page with the mails, both on 127.0.0.1. @throws PortTaken */
export async function startMailbox(options: {
  dataDir: string;
  port: number;
  smtpPort: number;
  extra?: ExtraRoute;
}): Promise<Mailbox> {
  const { dataDir, port, smtpPort, extra } = options;
  await assertPortFree(port, 'MAILBOX_PORT');
  await assertPortFree(smtpPort, 'SMTP_PORT');
  const store = await MailStore.open(dataDir);
  const smtp = smtpServer(store);
  smtp.on('error', (error) => console.error('mailbox:', error.message));
  await new Promise<void>((done) => smtp.listen(smtpPort, '127.0.0.1', done));
  const web = createServer((request, response) => {
    respond(store, port, extra, request)
      .catch((error: Error): Reply => ({ status: 500, body: error.message }))
      .then((reply) => send(response, reply));
  });
  await new Promise<void>((done) => web.listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${port}`,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    stop: async () => {
      await Promise.all([closeWeb(web), new Promise<void>((done) => smtp.close(done))]);
    },
  };
}

async function respond(
  store: MailStore,
  port: number,
  extra: ExtraRoute | undefined,
  request: IncomingMessage,
): Promise<Reply> {
  // Another site in the same browser must neither read sign-in links (by a name that resolves to loopback) nor post.
  const host = request.headers.host ?? '';
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host))
    return { status: 421, body: 'Unknown host' };
  const origin = request.headers.origin;
  const ours = !origin || origin === `http://${host}`;
  if (request.method !== 'GET' && request.method !== 'HEAD' && !ours)
    return { status: 403, body: 'Other origin' };
  const url = new URL(request.url ?? '/', `http://${host}`);
  const body = await readBody(request);
  return (await extra?.(request, url, body)) ?? route(store, request.method ?? 'GET', url, body);
}

async function route(store: MailStore, method: string, url: URL, body: string): Promise<Reply> {
  const { pathname } = url;
  if (method === 'GET' || method === 'HEAD') return read(store, url);
  if (method === 'POST' && pathname === '/delete-all') {
    await store.remove();
    return { status: 303, headers: { location: '/' } };
  }
  if (method === 'DELETE' && pathname === '/api/v1/messages') {
    const { IDs } = body ? (JSON.parse(body) as { IDs?: string[] }) : {};
    await store.remove(IDs && IDs.length > 0 ? IDs : undefined);
    return { type: 'text/plain; charset=utf-8', body: 'ok' };
  }
  return { status: 404, body: 'Not found' };
}

function read(store: MailStore, url: URL): Reply {
  const { pathname, searchParams } = url;
  if (pathname === '/') return asHtml(listPage(store));
  if (pathname === '/api/v1/messages') return asJson(listMessages(store, searchParams));
  const message = /^\/api\/v1\/message\/([\w-]+)$/.exec(pathname)?.[1];
  if (message) return asJson(readMessage(store, message));
  const [, id, ending] = /^\/view\/([\w-]+?)(\.html|\.eml)?$/.exec(pathname) ?? [];
  if (!id || !store.find(id)) return { status: 404, body: 'Not found' };
  if (ending === '.eml')
    return { type: 'text/plain; charset=utf-8', body: store.raw(store.find(id)?.id ?? id) };
  if (ending !== '.html') return asHtml(mailPage(store, id));
  const policy =
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return { ...asHtml(mailHtml(store, id)), headers: { 'content-security-policy': policy } };
}

const asHtml = (body: string | undefined): Reply =>
  body === undefined ? { status: 404, body: 'Not found' } : { type: 'text/html; charset=utf-8', body };

const asJson = (value: unknown): Reply =>
  value === undefined
    ? { status: 404, type: 'application/json', body: JSON.stringify({ Error: 'Message not found' }) }
    : { type: 'application/json', body: JSON.stringify(value) };

function send(response: ServerResponse, reply: Reply): void {
  const { status = 200, type = 'text/plain; charset=utf-8', body = '', headers } = reply;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function closeWeb(web: Server): Promise<void> {
  const closed = new Promise<void>((done) => web.close(() => done()));
  web.closeAllConnections();
  return closed;
}
