import type { Locale } from '../i18n/locales';

/** Whose words come first: the reader's locale, then the language, then English, then what there is. */
export function orderedStatements(
  statement: Partial<Record<Locale, string>>,
  locale: Locale,
): [Locale, string][] {
  const language = (tag: string) => tag.split('-')[0];
  const rank = (tag: Locale) =>
    tag === locale ? 0 : language(tag) === language(locale) ? 1 : language(tag) === 'en' ? 2 : 3;
  return (Object.entries(statement) as [Locale, string][]).toSorted(([a], [b]) => rank(a) - rank(b));
}
