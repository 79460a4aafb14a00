import { expect, test } from 'vitest';
import { ROOT, readStackSettings } from './settings';

test('without variables the documented ports and folder are used', () => {
  expect(readStackSettings({})).toEqual({
    dataDir: `${ROOT}/.data`,
    ports: { PORT: 3000, MAILBOX_PORT: 8025, SMTP_PORT: 1025, STRIPE_PORT: 12111, POSTGRES_PORT: 54320 },
    realStripe: false,
  });
});

test('every wrong variable is named in one message', () => {
  const wrong = {
    PORT: 'x',
    MAILBOX_PORT: '70000',
    DATABASE_URL: 'postgresql://a',
    STRIPE_SECRET_KEY: 'sk_live_1',
  };
  expect(() => readStackSettings(wrong)).toThrow(
    /PORT: "x"[\s\S]*MAILBOX_PORT: "70000"[\s\S]*DATABASE_URL and MIGRATE_DATABASE_URL[\s\S]*STRIPE_SECRET_KEY/,
  );
});

test('one port for two servers is refused', () => {
  expect(() => readStackSettings({ PORT: '8025' })).toThrow(/PORT and MAILBOX_PORT: the same port twice/);
});

test('a test key without a base means Stripe itself; with a base it does not', () => {
  const STRIPE_SECRET_KEY = 'sk_test_something';
  expect(readStackSettings({ STRIPE_SECRET_KEY }).realStripe).toBe(true);
  expect(readStackSettings({ STRIPE_SECRET_KEY, STRIPE_API_BASE: 'http://127.0.0.1:1' }).realStripe).toBe(
    false,
  );
});
