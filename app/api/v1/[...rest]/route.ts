import { notFound, preflight } from '@/lib/api/answer';

export const dynamic = 'force-dynamic';

/** Whatever else is asked below /api/v1 is answered as a problem, not as a page. */
export function GET(): Response {
  return notFound('such address');
}
export const OPTIONS = preflight;
