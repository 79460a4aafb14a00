import { answer, preflight } from '@/lib/api/answer';
import { beneficiaries } from '@/lib/api/read';
import * as schema from '@/lib/api/schema';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answer(request, schema.beneficiaries, await beneficiaries());
}
export const OPTIONS = preflight;
