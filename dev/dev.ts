/** `npm run dev`: the same stack as the demo, with Next's development server behind the same front. */
import { lockDataDir } from './lock';
import { progress, welcome } from './progress';
import { readStackSettings } from './settings';
import { STRIPE_TIMING, startStackWith } from './stack';
import { supervise } from './supervise';

await supervise(async (signal) => {
  const settings = readStackSettings();
  const say = progress();
  const unlock = lockDataDir(settings.dataDir);
  try {
    const tee = (line: string) => console.log(line);
    const stack = await startStackWith(
      { settings, web: 'dev', durable: true, seed: true, stripeTiming: STRIPE_TIMING, say, tee },
      signal,
    );
    welcome(stack, settings, say);
    return { broken: stack.broken, stop: () => stack.stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
});
