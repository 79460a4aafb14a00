/**
 * `npm test`: format and lint, types, unit, database, build, stack and browser tests, on throw-away data. Ends
 * with one line, `N passed, N failed`, counted from the runners' own reports; lint, types and build count as one
 * each. `npm test -- --only unit,db` runs some of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser';
import { ensureBuild } from './build';
import { type Count, playwrightCount, vitestCount } from './reports';
import { ROOT } from './settings';

const REPORTS = join(ROOT, '.reports');
/** A program by its path: packages rarely export what they let one run. */
const bin = (path: string) => join(ROOT, 'node_modules', path);

const STEPS: Record<string, () => Count | Promise<Count>> = {
  lint: () => one(run(bin('@biomejs/biome/bin/biome'), ['check', '.', '--error-on-warnings'])),
  types: () =>
    one(run(bin('next/dist/bin/next'), ['typegen']) && run(bin('typescript/bin/tsc'), ['--noEmit'])),
  unit: () => vitest('unit'),
  db: () => vitest('db'),
  build: buildOnce,
  stack: () => vitest('stack'),
  browser: playwright,
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only ? values.only.split(',') : Object.keys(STEPS);
for (const name of chosen) {
  if (!STEPS[name]) throw new Error(`--only knows ${Object.keys(STEPS).join(', ')}, not ${name}`);
}
mkdirSync(REPORTS, { recursive: true });

const total: Count = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const name of chosen) {
  console.log(`\n=== ${name}`);
  const begun = Date.now();
  const { passed, failed } = await attempt(STEPS[name]!);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  summary.push(`${name.padEnd(8)} ${passed} passed, ${failed} failed, in ${seconds} s`);
}
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

/** A step that breaks is a failure, and the steps after it still run. */
async function attempt(step: () => Count | Promise<Count>): Promise<Count> {
  try {
    return await step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

function vitest(project: string): Count {
  const report = join(REPORTS, `vitest-${project}.json`);
  rmSync(report, { force: true });
  const args = ['run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json'];
  const ended = run(bin('vitest/vitest.mjs'), [...args, `--outputFile.json=${report}`]);
  return vitestCount(report, ended);
}

async function playwright(): Promise<Count> {
  ensureBrowser();
  await ensureBuild(console.log);
  const report = join(REPORTS, 'playwright.json');
  rmSync(report, { force: true });
  const ended = run(bin('@playwright/test/cli.js'), ['test']);
  return playwrightCount(report, ended);
}

async function buildOnce(): Promise<Count> {
  await ensureBuild(console.log);
  return { passed: 1, failed: 0 };
}

function one(passed: boolean): Count {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a program of node_modules to its end, without a standard input to ask on. True when it exits 0. */
function run(script: string, args: string[]): boolean {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}
