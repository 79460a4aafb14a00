import { defineConfig, devices } from '@playwright/test';
import { browserPath } from './dev/browser';
import './dev/testing/json-modules';

const chromium = { ...devices['Desktop Chrome'], channel: undefined };
/** Everything that runs shares one clock, which only goes forward: whoever moves it comes last. */
const MOVES_THE_CLOCK = /clock\.spec\.ts/;

/** Journeys in a browser, against one stack of their own (dev/testing/playwright-global.ts). */
export default defineConfig({
  testDir: './e2e',
  globalSetup: './dev/testing/playwright-global.ts',
  outputDir: './test-results',
  reporter: [['list'], ['json', { outputFile: '.reports/playwright.json' }]],
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.E2E_APP_URL,
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browserPath(),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        // Journeys stay on this machine: any other name fails, and is seen to fail.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ],
    },
  },
  projects: [
    { name: 'chromium', testIgnore: MOVES_THE_CLOCK, use: chromium },
    { name: 'clock', testMatch: MOVES_THE_CLOCK, dependencies: ['chromium'], use: chromium },
  ],
});
