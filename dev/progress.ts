import { SAMPLE_PEOPLE } from '../prisma/sample-people';
import type { StackSettings } from './settings';
import type { Stack } from './stack';

/** Says a step; `detail` shows a line of it that is replaced by the next, where a terminal can. */
export interface Say {
  (line: string): void;
  detail(line: string): void;
}

/** Progress with the seconds since the start. */
export function progress(): Say {
  const begun = Date.now();
  const terminal = process.stdout.isTTY;
  let hasDetail = false;
  const clear = () => {
    if (hasDetail) process.stdout.write('\r\x1b[K');
    hasDetail = false;
  };
  const say = (line: string) => {
    clear();
    const seconds = ((Date.now() - begun) / 1000).toFixed(1).padStart(6);
    console.log(`${seconds} s  ${line}`);
  };
  const detail = (line: string) => {
    if (!terminal) return say(`  ${line}`);
    clear();
    process.stdout.write(`          ${line.slice(0, (process.stdout.columns ?? 80) - 11)}`);
    hasDetail = true;
  };
  return Object.assign(say, { detail });
}

/** What a person needs next: where to look and as whom to sign in. */
export function welcome(stack: Stack, settings: StackSettings, say: Say): void {
  const { urls } = stack;
  say('Ready');
  const lines = [
    '',
    `  Quiet Week        ${stack.env.APP_URL}`,
    `  Mailbox           ${urls.mailbox}${settings.smtpUrl ? '  (mail goes to SMTP_URL instead)' : ''}`,
    `  Clock and codes   ${urls.control}`,
    `  Stripe            ${urls.stripe ? `${urls.stripe}  (stand-in; no money moves)` : 'Stripe itself, by your test key'}`,
    settings.database
      ? '  Database          DATABASE_URL'
      : `  PostgreSQL        127.0.0.1:${settings.ports.POSTGRES_PORT}`,
    `  Data and logs     ${settings.dataDir}`,
    '',
    '  Sign in as (the link arrives in the mailbox):',
    ...SAMPLE_PEOPLE.map(({ email, name, role }) => `    ${email.padEnd(36)} ${name}, ${role}`),
    '',
    '  Ctrl-C stops everything. The data stay; "npm run demo -- --reset" starts afresh.',
    '',
  ];
  console.log(lines.join('\n'));
}
