import { expect, test } from 'vitest';
import beneficiaries from '@/prisma/seed/beneficiaries.json';
import platforms from '@/prisma/seed/platforms.json';
import { referenceText, TRANSLATED } from './reference-text';

test('every short text of the reference data has its Dutch', () => {
  const rows: Record<string, unknown>[] = [...platforms, ...beneficiaries];
  const texts = rows.flatMap((row) => ['keeps', 'note', 'focus', 'policy'].map((key) => row[key]));
  const english = texts.filter((text): text is string => typeof text === 'string');
  expect(english.filter((text) => !TRANSLATED.includes(text))).toEqual([]);
});

test('what has none stays English, and is marked so in Dutch text only', () => {
  expect(referenceText('New and untranslated', 'nl-NL')).toEqual({
    text: 'New and untranslated',
    lang: 'en',
  });
  expect(referenceText('New and untranslated', 'fr-FR')).toEqual({
    text: 'New and untranslated',
    lang: undefined,
  });
  expect(referenceText('Privacy law', 'nl-NL')).toEqual({ text: 'Privacyrecht', lang: undefined });
});
