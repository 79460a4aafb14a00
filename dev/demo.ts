/** `npm run demo`: the production build with everything it needs, on this machine alone. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild, hasBuild } from './build';
import { lockDataDir } from './lock';
import { removePlace } from './postgres/place';
import { progress, welcome } from './progress';
import { readStackSettings, type StackSettings } from './settings';
import { STRIPE_TIMING, startStackWith } from './stack';
import { supervise } from './supervise';

await supervise(async (signal) => {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } });
  const settings = readStackSettings();
  const say = progress();
  const unlock = lockDataDir(settings.dataDir);
  try {
    if (values.reset) reset(settings, say);
    if (!hasBuild()) say('Building (once per version of the code; a few minutes)');
    const distDir = await ensureBuild(say.detail, signal);
    const stack = await startStackWith(
      { settings, web: { distDir }, durable: true, seed: true, stripeTiming: STRIPE_TIMING, say },
      signal,
    );
    welcome(stack, settings, say);
    return { broken: stack.broken, stop: () => stack.stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
});

/** Removes what the stack keeps, by name: DATA_DIR may hold other things too. */
function reset({ dataDir, database }: StackSettings, say: (line: string) => void): void {
  if (database) {
    throw new Error('--reset empties the embedded database only; the one in DATABASE_URL is yours to empty.');
  }
  say(`Starting afresh: removing the data in ${dataDir}`);
  removePlace(join(dataDir, 'postgres'));
  for (const part of ['mail', 'stripe', 'files', 'logs', 'secrets.json', 'seeded']) {
    rmSync(join(dataDir, part), { recursive: true, force: true });
  }
}
