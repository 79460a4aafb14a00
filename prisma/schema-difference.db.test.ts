import { expect, test } from 'vitest';
import { schemaDifference } from './schema-difference';

test('the migrations have reached the schema', async () => {
  expect(await schemaDifference(), 'write a migration: npm run migrate:new -- NAME').toBe('');
});
