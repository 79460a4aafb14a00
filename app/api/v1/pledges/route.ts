import { answer, preflight } from '@/lib/api/answer';
import { readQuery } from '@/lib/api/parameters';
import { pledgeList } from '@/lib/api/read';
import * as schema from '@/lib/api/schema';
import { wallQuery } from '@/lib/wall/schema';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const query = readQuery(request, wallQuery);
  if ('refused' in query) return query.refused;
  return answer(request, schema.pledgeList, await pledgeList(query.value));
}
export const OPTIONS = preflight;
