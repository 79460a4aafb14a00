import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingEntries } from './lockfile';

test('a platform package that npm left out gets an entry for its platform', () => {
  const packages = {
    'node_modules/biome': {
      dev: true,
      optionalDependencies: { '@biome/cli-linux-x64-musl': '2.6.8', '@biome/cli-linux-x64': '2.6.8' },
    },
    'node_modules/@biome/cli-linux-x64': { version: '2.6.8' },
  };
  expect(missingEntries(packages)).toEqual({
    'node_modules/@biome/cli-linux-x64-musl': {
      version: '2.6.8',
      cpu: ['x64'],
      libc: ['musl'],
      os: ['linux'],
      dev: true,
      optional: true,
    },
  });
});

test('an entry nested in, or above, the package that wants it counts as found', () => {
  const wants = { optionalDependencies: { p: '1.0.0' } };
  expect(missingEntries({ 'node_modules/a': wants, 'node_modules/a/node_modules/p': {} })).toEqual({});
  expect(missingEntries({ 'node_modules/a/node_modules/b': wants, 'node_modules/p': {} })).toEqual({});
  expect(
    missingEntries({ 'node_modules/a/node_modules/b': wants, 'node_modules/a/node_modules/p': {} }),
  ).toEqual({});
});

test('the lockfile of this project is complete', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  expect(missingEntries(lock.packages)).toEqual({});
});
