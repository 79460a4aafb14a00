import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playwrightCount, vitestCount } from './reports';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quietweek-reports-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
const vitest = (passed: number, failed: number, files: { status: string; tests: string[] }[]) =>
  report({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((each) => ({ status: each })),
    })),
  });

test('tests are counted as the runner counted them', () => {
  const file = vitest(2, 1, [{ status: 'failed', tests: ['passed', 'failed', 'passed'] }]);
  expect(vitestCount(file, false)).toEqual({ passed: 2, failed: 1 });
});

test('a file that could not be loaded is a failure, although it has no test', () => {
  const file = vitest(1, 0, [
    { status: 'passed', tests: ['passed'] },
    { status: 'failed', tests: [] },
  ]);
  expect(vitestCount(file, false)).toEqual({ passed: 1, failed: 1 });
});

test('a run that ended badly is a failure, whatever it reported', () => {
  expect(vitestCount(vitest(1, 0, [{ status: 'passed', tests: ['passed'] }]), false).failed).toBe(1);
  expect(vitestCount(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightCount(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1 });
});

test('a journey that passed only at the second try, or an error outside of any, is a failure', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1 };
  expect(playwrightCount(report({ stats, errors: [] }), false)).toEqual({ passed: 3, failed: 2 });
  const fine = { expected: 3, unexpected: 0, flaky: 0 };
  expect(playwrightCount(report({ stats: fine, errors: [{ message: 'no stack' }] }), false).failed).toBe(1);
  expect(playwrightCount(report({ stats: fine }), true)).toEqual({ passed: 3, failed: 0 });
});
