import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { fallbackNotes } from './fallback-note';
import { fallsBack, locales } from './locales';
import { messagesFor } from './messages';

const root = join(import.meta.dirname, '../..');

/** Every leaf of a catalogue by its path: "wall.title" → its text. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

/** The arguments and tags a message wants: what a translation may not forget. */
function wants(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...wants(element.children)];
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      return [element.value, ...Object.values(element.options).flatMap((option) => wants(option.value))];
    }
    return [element.value];
  });
}

const english = new Map(leaves(messagesFor('en-GB')));
const dutch = new Map(leaves(messagesFor('nl-NL')));

describe('the catalogues', () => {
  it('have the same keys in English and Dutch', () => {
    expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have a text for every key, in both', () => {
    const empty = [...english, ...dutch].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('parse, and want the same arguments in English and Dutch', () => {
    const different = [...english].flatMap(([key, text]) => {
      const here = [...new Set(wants(parse(text)))].sort().join();
      const there = [...new Set(wants(parse(dutch.get(key) ?? '')))].sort().join();
      return here === there ? [] : [`${key}: ${here} / ${there}`];
    });
    expect(different).toEqual([]);
  });

  it('are loaded whole: every file of messages/ is a part', () => {
    for (const locale of ['en-GB', 'nl-NL'] as const) {
      const files = readdirSync(join(root, 'messages', locale)).map(partOf);
      expect(files.sort()).toEqual(Object.keys(messagesFor(locale)).sort());
    }
  });

  it('tell every reader of an unwritten locale, in their language, that the page is in English', () => {
    expect(Object.keys(fallbackNotes).sort()).toEqual(locales.filter(fallsBack).sort());
  });
});

describe('the keys the code uses', () => {
  const files = ['app', 'components', 'lib'].flatMap(sources);

  it('exist', () => {
    const missing = files.flatMap((file) =>
      usedKeys(readFileSync(file, 'utf8'))
        .filter((key) => !english.has(key) && !hasBranch(key))
        .map((key) => `${file.slice(root.length + 1)}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('are found by this test at all', () => {
    const code =
      "const t = useTranslations('wall');\nconst u = await getTranslations({ locale, namespace: 'home.money' });";
    expect(
      usedKeys(`${code}\nt('no.such'); u.rich('title'); error: 'errors.form.nonsense?maximum=2'`),
    ).toEqual(['wall.no.such', 'home.money.title', 'errors.form.nonsense']);
  });
});

/** The part of a file: 'public-pledge.json' is 'publicPledge'. */
function partOf(file: string): string {
  return file.replace('.json', '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function hasBranch(key: string): boolean {
  return [...english.keys()].some((known) => known.startsWith(`${key}.`));
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * The whole keys a file asks for in plain words: calls of its translators, and error keys in schemas and
 * actions. Keys put together from variables are left to the type check.
 */
function usedKeys(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const keys: string[] = [];
  const translators = code.matchAll(
    /const (\w+) = (?:await )?(?:use|get)Translations\((?:'([\w.]+)'|\{[^}]*?namespace: '([\w.]+)'[^}]*\})?\)/g,
  );
  const spaces = new Map<string, Set<string>>();
  for (const [, name = '', plain, named] of translators) {
    const known = spaces.get(name) ?? new Set();
    spaces.set(name, known.add(plain ?? named ?? ''));
  }
  for (const [name, namespaces] of spaces) {
    for (const [, key = ''] of code.matchAll(
      new RegExp(`\\b${name}(?:\\.(?:rich|markup|raw))?\\(\\s*'([^']+)'`, 'g'),
    )) {
      // Two functions of a file may each have a `t`: the key must be known to one of them.
      const candidates = [...namespaces].map((space) => (space ? `${space}.${key}` : key));
      keys.push(candidates.find((one) => english.has(one)) ?? candidates[0] ?? key);
    }
  }
  for (const [, key = ''] of code.matchAll(/'((?:errors\.form|\w+\.errors)\.[\w.]+)(?:\?[^']*)?'/g))
    keys.push(key);
  return keys;
}
