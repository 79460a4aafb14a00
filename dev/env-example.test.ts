import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('.env.example documents every setting that lib/env.ts knows', () => {
  const known = [...read('lib/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  const example = read('.env.example');
  expect(known.length).toBeGreaterThan(15);
  const undocumented = known.filter(
    (name) => name !== 'NODE_ENV' && !new RegExp(`^(# )?${name}=`, 'm').test(example),
  );
  expect(undocumented).toEqual([]);
});
