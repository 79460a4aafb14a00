/**
 * The eleven locales of the first campaign (Sonos, March 2018): all are routed, two are written.
 * Pure; imported by the front, by pages, by mails and by the browser.
 */
export const locales = [
  'nl-NL',
  'en-AU',
  'da-DK',
  'de-DE',
  'es-ES',
  'fr-FR',
  'it-IT',
  'nb-NO',
  'sv-SE',
  'en-GB',
  'en-US',
] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en-GB';

/** The locales whose text is written out. Every other locale reads the default's text. */
export const writtenLocales = ['en-GB', 'nl-NL'] as const satisfies readonly Locale[];

export type WrittenLocale = (typeof writtenLocales)[number];

/** Each locale's name in its own language, as the footer lists them. */
export const localeNames: Record<Locale, string> = {
  'nl-NL': 'Nederlands',
  'en-AU': 'English (Australia)',
  'da-DK': 'Dansk',
  'de-DE': 'Deutsch',
  'es-ES': 'Español',
  'fr-FR': 'Français',
  'it-IT': 'Italiano',
  'nb-NO': 'Norsk bokmål',
  'sv-SE': 'Svenska',
  'en-GB': 'English (UK)',
  'en-US': 'English (US)',
};

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value);
}

/** Which catalogue a locale reads: its own where it is written, else the default's. */
export function catalogueOf(locale: Locale): WrittenLocale {
  return (writtenLocales as readonly Locale[]).includes(locale) ? (locale as WrittenLocale) : 'en-GB';
}

/**
 * The language the reader actually gets, for `<html lang>` and for dates spelled in words.
 * An American reads English; a French reader of a page not yet in French reads British English.
 */
export function textLocale(locale: Locale): Locale {
  return locale.startsWith('en-') ? locale : catalogueOf(locale);
}

/** True where a reader asked for a language that is not written yet: the page then says so. */
export function fallsBack(locale: Locale): boolean {
  return textLocale(locale) !== locale;
}

/** A path inside the site with its locale: `localePath('nl-NL', '/wall')` is `/nl-NL/wall`. */
export function localePath(locale: Locale, path: string): string {
  return path === '/' || path === '' ? `/${locale}` : `/${locale}${path.startsWith('/') ? path : `/${path}`}`;
}

/** The same page in another locale; a path without a locale segment gets one. */
export function switchLocale(path: string, to: Locale): string {
  const [, first, ...rest] = path.split('/');
  return isLocale(first) ? ['', to, ...rest].join('/') : localePath(to, path);
}
