import type { ServerResponse } from 'node:http';
import { contentSecurityPolicy, inlineSources, type PolicySettings } from './policy';

/**
 * A page that Next rendered while it was built (the one for "not found") cannot hold a nonce. Its text is the
 * build's own, so the policy names what stands inline in it by hash instead. Next sends such a page in one piece.
 */
export function allowPrerendered(response: ServerResponse, settings: PolicySettings): void {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  response.end = (...given: unknown[]) => {
    const [whole] = given;
    if (!response.headersSent && response.hasHeader('x-nextjs-prerender')) {
      const html = Buffer.isBuffer(whole) || typeof whole === 'string' ? whole.toString() : '';
      response.setHeader('content-security-policy', contentSecurityPolicy(settings, inlineSources(html)));
    }
    return end(...given);
  };
}
