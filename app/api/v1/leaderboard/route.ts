import { answer, preflight } from '@/lib/api/answer';
import { readQuery } from '@/lib/api/parameters';
import { leaderboard } from '@/lib/api/read';
import * as schema from '@/lib/api/schema';
import { leaderboardQuery } from '@/lib/wall/schema';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const query = readQuery(request, leaderboardQuery);
  if ('refused' in query) return query.refused;
  return answer(request, schema.leaderboard, await leaderboard(query.value));
}
export const OPTIONS = preflight;
