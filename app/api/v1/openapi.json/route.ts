import { preflight, tagged } from '@/lib/api/answer';
import { openApiDocument } from '@/lib/api/document';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Response {
  const document = openApiDocument(new URL(env().APP_URL).origin);
  return tagged(request, JSON.stringify(document, null, 2), { 'Content-Type': 'application/json' });
}
export const OPTIONS = preflight;
