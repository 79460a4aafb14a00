import { afterEach, beforeEach } from 'vitest';

/**
 * Any console.error fails the test it happens in: React, Next and our own code say there what they could not do.
 * A test that provokes one on purpose replaces console.error itself (vi.spyOn) and looks at the calls.
 */
const original = console.error;
let said: string[] = [];

beforeEach(() => {
  said = [];
  console.error = (...parts: unknown[]) => {
    said.push(
      parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(' '),
    );
    original(...parts);
  };
});

afterEach(() => {
  console.error = original;
  if (said.length > 0) throw new Error(`console.error was called:\n${said.join('\n')}`);
});
