/** `npm run worker`: does what acts have put into the queue, and what the clock asks for. */
import './mode';
import { disconnect } from '@/lib/db';
import { followDemoClock } from '@/lib/demo-clock';
import { env } from '@/lib/env';
import { boss, stopBoss } from '@/lib/jobs/boss';
import { startWorking } from '@/lib/jobs/work';
import { checkDatabase } from './check-database';
import { handlers } from './handlers';
import { runProcess } from './run-process';

await runProcess('worker', async () => {
  env();
  await checkDatabase();
  const working = await startWorking(await boss('worker'), handlers);
  const unfollow = await followDemoClock(working.clockMoved);
  console.log('ready: worker');
  return async () => {
    await unfollow();
    await stopBoss();
    await disconnect();
  };
});
