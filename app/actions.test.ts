import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const DIRECTIVE = /^\s*['"]use server['"]/m;
const GUARD = /^\s*(const [^=]+ = )?await (require|allow)[A-Z]\w*\(/;
const PARSE = /\breadForm\(|\.safeParse\(|\.parse\(/;

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const all = ['app', 'components', 'lib', 'server'].flatMap(sources);
const actionFiles = all.filter((file) => /^app\/.*actions\.ts$/.test(file));

test('actions are defined in actions.ts of a route and nowhere else', () => {
  // A directive is a statement of its own; the form kit's documentation shows one in a comment.
  const elsewhere = all.filter((file) => DIRECTIVE.test(read(file)) && !actionFiles.includes(file));
  expect(elsewhere).toEqual([]);
  expect(actionFiles.length).toBeGreaterThan(10);
});

describe.each(actionFiles)('%s', (file) => {
  const source = read(file);

  test('begins with the directive and exports functions that are named actions', () => {
    expect(source).toMatch(/^'use server';/);
    const exported = [...source.matchAll(/^export (?!type |interface )(.*)$/gm)].map(
      (match) => match[1] ?? '',
    );
    for (const line of exported) expect(line).toMatch(/^async function [a-z]\w*Action\(/);
  });

  test.each(actionsOf(source))('%s begins with its guard, then its parse', (_name, body) => {
    const [first, ...rest] = body.split(/;\n/);
    expect(first).toMatch(GUARD);
    // Nothing is waited for between the guard and the parse: nothing is done with what was not checked.
    const [beforeNextAct = ''] = rest.join(';\n').split(/\bawait\b/);
    expect(beforeNextAct).toMatch(PARSE);
  });
});

/** Each exported function with its body. */
function actionsOf(source: string): [string, string][] {
  return [...source.matchAll(/^export async function (\w+)\(/gm)].map((match) => {
    const after = source.slice(match.index);
    const opens = after.search(/\{\n/) + 2;
    return [match[1] ?? '', after.slice(bodyStart(after) ?? opens, after.indexOf('\n}\n'))];
  });
}

/** The body begins after the line that ends the signature: `): Promise<...> {`. */
function bodyStart(source: string): number | null {
  const found = /\): Promise<[^\n]*> \{\n/.exec(source) ?? /> \{\n/.exec(source);
  return found ? found.index + found[0].length : null;
}
