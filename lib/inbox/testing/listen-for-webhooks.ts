import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { receiveDelivery } from '@/app/api/stripe/receive-delivery';

/** For tests: serves the two webhook routes as the web process does, and remembers each answer's status. */
export async function listenForWebhooks() {
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = await receiveDelivery(
      new Request(`http://127.0.0.1${request.url}`, {
        method: 'POST',
        headers: { 'stripe-signature': String(request.headers['stripe-signature'] ?? '') },
        body: Buffer.concat(chunks),
      }),
      request.url === '/api/stripe/connect-webhook' ? 'connect' : 'account',
    );
    statuses.push(answer.status);
    response.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, statuses, close: () => new Promise((done) => server.close(done)) };
}
