/**
 * `npm run seed`: reference data and the history of real pauses. With `--demo` also the sample organisations and
 * people, all made up and labelled. It may run any number of times; what is there already is left as it is.
 */
import { db, disconnect } from '@/lib/db';
import { env } from '@/lib/env';
import { stopBoss } from '@/lib/jobs/boss';
import { transact } from '@/lib/transact';
import { seedReference } from './seed/reference';

try {
  const demo = process.argv.includes('--demo');
  const { NODE_ENV, DEMO } = env();
  if (demo && NODE_ENV === 'production' && !DEMO)
    throw new Error('Sample data does not belong in production.');
  await seedReference();
  if (demo) {
    const { seedSamples } = await import('./seed/samples');
    await seedSamples();
  }
  // A front that runs already keeps pages from before.
  await transact((tx) => tx.$executeRaw`SELECT pg_notify('facts', '[]')`);
  const counts = await Promise.all([
    db().platform.count(),
    db().beneficiary.count(),
    db().historicPause.count(),
  ]);
  console.log(`seeded: ${counts[0]} platforms, ${counts[1]} beneficiaries, ${counts[2]} historic pauses`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await stopBoss();
  await disconnect();
}
