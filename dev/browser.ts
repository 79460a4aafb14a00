import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** The browser of the tests: `CHROMIUM`, else Debian's; undefined means the one Playwright brought. */
export function browserPath(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : undefined;
}

/**
 * Sees to it that there is a browser: as root on Debian its `chromium` package, elsewhere Playwright's own.
 * @throws Error that says what was tried
 */
export function ensureBrowser(): void {
  const given = browserPath();
  if (given && existsSync(given)) return;
  if (given) throw new Error(`CHROMIUM names ${given}, which does not exist.`);
  if (playwrightHasOne()) return;
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (debian && installDebianChromium()) return;
  const { status } = spawnSync(process.execPath, [playwrightCli(), 'install', 'chromium'], {
    stdio: 'inherit',
  });
  if (status !== 0) {
    throw new Error(
      'There is no browser for the tests, and none could be installed. Install Chromium and name it: ' +
        'CHROMIUM=/path/to/chromium npm test',
    );
  }
}

function installDebianChromium(): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env });
    if (status !== 0) return false;
  }
  return existsSync(DEBIAN_CHROMIUM);
}

function playwrightHasOne(): boolean {
  const { chromium } = createRequire(import.meta.url)(
    '@playwright/test',
  ) as typeof import('@playwright/test');
  return existsSync(chromium.executablePath());
}

function playwrightCli(): string {
  return createRequire(import.meta.url).resolve('@playwright/test/cli');
}
