import { answer, notFound, preflight } from '@/lib/api/answer';
import { pledgeDetail } from '@/lib/api/read';
import * as schema from '@/lib/api/schema';
import { REFERENCE } from '@/lib/pledges/pledge';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ reference: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  const found = REFERENCE.test(reference) ? await pledgeDetail(reference) : null;
  return found ? answer(request, schema.pledgeDetail, found) : notFound('pledge');
}
export const OPTIONS = preflight;
