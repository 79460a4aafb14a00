/** `npm run build`: refuses wrong settings before the minutes of building, not after. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { env } from '../lib/env';

try {
  env();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const { status } = spawnSync(process.execPath, [next, 'build'], { stdio: 'inherit' });
process.exit(status ?? 1);
