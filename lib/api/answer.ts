import { createHash } from 'node:crypto';
import type { z } from 'zod';

/** Anybody's page may read the data; nothing here depends on who asks. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Expose-Headers': 'ETag, Link',
  'Access-Control-Max-Age': '86400',
} as const;

/** A problem as RFC 9457 writes it: what is wrong, and what to do. */
export type Problem = { status: 400 | 404 | 405 | 500; title: string; detail: string };

/** 200 with an ETag, or 304 when the asker has it already. Checked against its schema before it leaves. */
export function answer<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  value: z.input<Schema>,
  headers: Record<string, string> = {},
): Response {
  return tagged(request, JSON.stringify(schema.parse(value)), {
    'Content-Type': 'application/json',
    ...headers,
  });
}

/** Bytes that must arrive as they are: a signed text, whose hash anybody may check. */
export function tagged(request: Request, body: string, headers: Record<string, string>): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const always = { ...CORS, ETag: etag, 'Cache-Control': 'public, max-age=0, must-revalidate' };
  if (matches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: always });
  return new Response(request.method === 'HEAD' ? null : body, { headers: { ...always, ...headers } });
}

/** RFC 9110 section 13.1.2: `*`, or a list of tags compared weakly. */
function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

export function problem({ status, title, detail }: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail }), {
    status,
    headers: { ...CORS, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}

export const notFound = (what: string): Response =>
  problem({
    status: 404,
    title: 'Not found',
    detail: `There is no ${what} here, or it was never published.`,
  });

/** For a browser of another site that asks first. */
export const preflight = (): Response =>
  new Response(null, { status: 204, headers: { ...CORS, Allow: 'GET, HEAD, OPTIONS' } });
