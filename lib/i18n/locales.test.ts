import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf, fallsBack, isLocale, localePath, locales, switchLocale, textLocale } from './locales';
import { negotiate } from './negotiate';

describe('negotiate', () => {
  it.each([
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl-NL'],
    ['nl', 'nl-NL'],
    ['nl-BE,nl;q=0.9', 'nl-NL'],
    ['en-US,en;q=0.5', 'en-US'],
    ['en', 'en-GB'],
    ['en-NZ', 'en-GB'],
    ['no,en;q=0.5', 'nb-NO'],
    ['nn-NO', 'nb-NO'],
    ['FR-ch, fr;q=0.9', 'fr-FR'],
    ['de;q=0.2, it;q=0.7', 'it-IT'],
    ['de;q=0, it;q=0.1', 'it-IT'],
    ['ja, pt-BR;q=0.5', 'en-GB'],
    ['*', 'en-GB'],
    ['', 'en-GB'],
    [null, 'en-GB'],
  ])('%s is answered in %s', (header, locale) => {
    expect(negotiate(header)).toBe(locale);
  });

  it('answers anything with a locale of ours', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(isLocale(negotiate(header))).toBe(true);
      }),
    );
  });
});

describe('the locale of a page', () => {
  it('is said to fall back only where the text is not in the language asked for', () => {
    expect(locales.filter((locale) => !fallsBack(locale)).sort()).toEqual([
      'en-AU',
      'en-GB',
      'en-US',
      'nl-NL',
    ]);
    expect(textLocale('fr-FR')).toBe('en-GB');
    expect(textLocale('en-US')).toBe('en-US');
    expect(catalogueOf('en-US')).toBe('en-GB');
  });

  it('is the first segment of its path', () => {
    expect(localePath('nl-NL', '/')).toBe('/nl-NL');
    expect(localePath('nl-NL', '/wall?page=2')).toBe('/nl-NL/wall?page=2');
    expect(switchLocale('/en-GB/companies/sonos', 'nl-NL')).toBe('/nl-NL/companies/sonos');
    expect(switchLocale('/en-GB', 'nl-NL')).toBe('/nl-NL');
    expect(switchLocale('/elsewhere', 'nl-NL')).toBe('/nl-NL/elsewhere');
  });
});
