import { COUNTRIES } from '../companies/countries';
import type { ScopeText } from './text';

/** Platforms from the boxes that were ticked ("facebook.paid"), in the order given. */
export function readSilence(ticked: readonly string[]): ScopeText['platforms'] {
  const bySlug = new Map<string, { slug: string; paid: boolean; organic: boolean }>();
  for (const box of ticked) {
    const [slug = '', what = ''] = box.split('.');
    const platform = bySlug.get(slug) ?? { slug, paid: false, organic: false };
    bySlug.set(slug, { ...platform, [what]: true });
  }
  return [...bySlug.values()];
}

/** One per line; empty lines and repetitions fall away. */
export function readLines(typed: string): string[] {
  const lines = typed.split(/\n/).map((line) => line.replace(/\s+/g, ' ').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/**
 * Countries as people write them, one a line or with commas: a code ("NL") or a name in English or in the reader's
 * language. Returns codes in order, or the first line that names no country.
 */
export function readCountries(typed: string, locale: string): { codes: string[] } | { unknown: string } {
  const names = new Map<string, string>();
  for (const language of ['en', locale]) {
    const display = new Intl.DisplayNames(language, { type: 'region' });
    for (const code of COUNTRIES) names.set(folded(display.of(code) ?? code), code);
  }
  const codes = new Set<string>();
  for (const line of readLines(typed.replace(/[,;]/g, '\n'))) {
    const code = COUNTRIES.find((known) => known === line.toUpperCase()) ?? names.get(folded(line));
    if (!code) return { unknown: line };
    codes.add(code);
  }
  return { codes: [...codes].sort() };
}

const folded = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/^the /, '');

/** A percentage as typed ("100", "12.5", "12,5 %") in hundredths of a per cent, or null. */
export function readPercent(typed: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(typed.trim());
  if (!match) return null;
  const basisPoints = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return basisPoints <= 10_000 ? basisPoints : null;
}

export type SplitProblem = { slug: string; reason: 'percent' | 'not_chosen' } | { slug: null; reason: 'sum' };

/**
 * The weights of the chosen beneficiaries from their percentages as typed: all empty means equal parts; else each
 * chosen one has a percentage and they come to 100.
 */
export function readSplit(
  chosen: readonly string[],
  typed: Readonly<Record<string, string | undefined>>,
): { shares: { beneficiarySlug: string; weight: number }[] } | { problem: SplitProblem } {
  const filled = Object.entries(typed).filter(([, text]) => text !== undefined && text.trim() !== '');
  const stray = filled.find(([slug]) => !chosen.includes(slug));
  if (stray) return { problem: { slug: stray[0], reason: 'not_chosen' } };
  if (filled.length === 0)
    return { shares: chosen.map((beneficiarySlug) => ({ beneficiarySlug, weight: 1 })) };
  const shares: { beneficiarySlug: string; weight: number }[] = [];
  for (const beneficiarySlug of chosen) {
    const weight = readPercent(typed[beneficiarySlug] ?? '');
    if (!weight) return { problem: { slug: beneficiarySlug, reason: 'percent' } };
    shares.push({ beneficiarySlug, weight });
  }
  const sum = shares.reduce((all, share) => all + share.weight, 0);
  return sum === 10_000 ? { shares } : { problem: { slug: null, reason: 'sum' } };
}

/** Hundredths of a per cent as a person types them: 1250 is "12.5" (or "12,5" where the locale writes a comma). */
export function typedPercent(basisPoints: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false }).format(
    basisPoints / 100,
  );
}
