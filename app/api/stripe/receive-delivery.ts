import { type Endpoint, receiveEvent } from '@/lib/inbox/receive-event';

/** Stripe's largest events are a fraction of this. */
const LARGEST_BODY = 512 * 1024;

/**
 * Answers one delivery. The guard of this route is the signature, checked over the raw bytes. 200 only after the
 * event is stored; anything that throws is a 500, and Stripe delivers again.
 */
export async function receiveDelivery(request: Request, endpoint: Endpoint): Promise<Response> {
  const body = await readAtMost(request, LARGEST_BODY);
  if (!body) return answer(413, 'too large');
  const received = await receiveEvent(endpoint, body, request.headers.get('stripe-signature'));
  if (!received.ok) return answer(400, received.reason === 'signature' ? 'bad signature' : 'not an event');
  return Response.json({ received: true });
}

async function readAtMost(request: Request, limit: number): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const answer = (status: number, detail: string) =>
  Response.json(
    { type: 'about:blank', status, detail },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
