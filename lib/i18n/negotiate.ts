import { defaultLocale, type Locale, locales } from './locales';

/** A header longer than this is not from a browser; the rest of it is not read. */
const longestHeader = 1000;

interface Wish {
  tag: string;
  weight: number;
}

/**
 * The locale for an `Accept-Language` header (RFC 9110 section 12.5.4, lookup of RFC 4647):
 * the exact tag first, then its language, in order of the reader's weights. Never throws.
 *
 * @param header the raw header, or nothing
 * @returns one of the eleven; the default where none is wanted
 */
export function negotiate(header: string | null | undefined): Locale {
  for (const wish of wishes(header ?? '')) {
    const found = match(wish.tag);
    if (found) return found;
  }
  return defaultLocale;
}

function wishes(header: string): Wish[] {
  return header
    .slice(0, longestHeader)
    .split(',')
    .map(parseWish)
    .filter((wish) => wish.tag !== '' && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

function parseWish(part: string): Wish {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag: tag.trim(), weight: Number.isFinite(weight) ? weight : 0 };
}

function match(tag: string): Locale | undefined {
  if (tag === '*') return defaultLocale;
  const exact = locales.find((locale) => locale.toLowerCase() === tag);
  if (exact) return exact;
  const language = tag.split('-')[0];
  if (language === 'en') return defaultLocale;
  // Norwegian is asked for as "no" or "nn"; Bokmål is the one we route.
  const wanted = language === 'no' || language === 'nn' ? 'nb' : language;
  return locales.find((locale) => locale.split('-')[0] === wanted);
}
