/** The queries of the wall and the leaderboard against a primary-key lookup, on the database of DATABASE_URL. */
import { db, disconnect } from '@/lib/db';
import { readByAmount, readByRatio, readByWeeks } from '@/lib/wall/leaderboard-queries';
import { readWall } from '@/lib/wall/queries';
import { wallQuery } from '@/lib/wall/schema';
import { medianOf } from './rate';

const some = await db().pledge.findFirstOrThrow({ where: { status: 'published' }, select: { id: true } });
const wall = (query: Record<string, string>) => {
  const parsed = wallQuery.parse(query);
  return () => readWall(parsed);
};

const lookup = await medianOf(() => db().$queryRaw`SELECT * FROM pledges WHERE id = ${some.id}::uuid`, 1000);
const acts: Record<string, () => Promise<unknown>> = {
  'wall, first page': wall({}),
  'wall, one platform': wall({ platform: 'facebook' }),
  'wall, one phase': wall({ phase: 'pausing_now' }),
  'wall, search': wall({ q: 'nortwind' }),
  'leaderboard by ratio': () => readByRatio(),
  'leaderboard by weeks': () => readByWeeks(),
  'leaderboard by amount': () => readByAmount('medium', 'EUR'),
};
const times: Record<string, number> = {};
for (const [name, act] of Object.entries(acts)) times[name] = await medianOf(act);
await disconnect();
console.log(JSON.stringify({ lookup, times }));
