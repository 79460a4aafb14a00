import { existsSync, readFileSync } from 'node:fs';

export interface Count {
  passed: number;
  failed: number;
}

/**
 * Counts Vitest's JSON report. A file that could not even be loaded counts as one failure, and so does a run that
 * ended badly although no test failed (an unhandled error, a crash before the report).
 */
export function vitestCount(report: string, endedWell: boolean): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  };
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return blame({ passed: numPassedTests, failed: numFailedTests + broken }, endedWell);
}

/** Counts Playwright's JSON report, with the errors outside of any test. */
export function playwrightCount(report: string, endedWell: boolean): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, errors = [] } = JSON.parse(readFileSync(report, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors?: unknown[];
  };
  const count = { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
  return blame(count, endedWell);
}

function blame({ passed, failed }: Count, endedWell: boolean): Count {
  return { passed, failed: endedWell ? failed : Math.max(failed, 1) };
}
