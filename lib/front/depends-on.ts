import { isLocale } from '../i18n/locales';

/** What a kept answer depends on. A change of public facts names tags (lib/front/tags-of-facts.ts). */
export type Tag = 'lists' | `company:${string}` | `pledge:${string}` | `beneficiary:${string}`;

/** A public address: its answer follows from the address and the facts alone, nothing of who asks. */
export interface PublicAddress {
  /** The address as it is rendered and kept: known parameters only, sorted. */
  address: string;
  tags: readonly Tag[];
}

/** One kind of public address: the segments below the locale (or below /api/v1) and the parameters it reads. */
interface Pattern {
  segments: readonly string[];
  parameters?: readonly string[];
  /** What it depends on when it is not one of the lists. */
  tags?: (captured: string[]) => Tag[];
}

const FILTERS = [
  'after',
  'before',
  'country',
  'cursor',
  'industry',
  'page',
  'phase',
  'platform',
  'q',
  'size',
  'week',
];
const company = ([slug]: string[]): Tag[] => [`company:${slug}`];
const pledge = ([reference]: string[]): Tag[] => [`pledge:${reference?.toUpperCase()}`];
const beneficiary = ([slug]: string[]): Tag[] => [`beneficiary:${slug}`];

const PAGES: readonly Pattern[] = [
  { segments: [] },
  { segments: ['wall'], parameters: FILTERS },
  { segments: ['history'] },
  { segments: ['wall', 'history'] },
  { segments: ['leaderboard'], parameters: ['by', 'currency', 'page', 'size'] },
  { segments: ['companies', '*'], tags: company },
  { segments: ['pledges', '*'], tags: pledge },
  { segments: ['pledges', '*', 'versions', '*'], tags: pledge },
  { segments: ['platforms'] },
  { segments: ['platforms', '*'] },
  { segments: ['beneficiaries'] },
  { segments: ['beneficiaries', '*'], tags: beneficiary },
  { segments: ['how-we-know'] },
  { segments: ['privacy'] },
  { segments: ['terms'] },
  { segments: ['imprint'] },
  { segments: ['missing'] },
  { segments: ['broken'] },
];

const DATA: readonly Pattern[] = [
  { segments: ['pledges'], parameters: [...FILTERS, 'limit'] },
  { segments: ['pledges', '*'], tags: pledge },
  { segments: ['pledges', '*', 'versions', '*'], tags: pledge },
  { segments: ['companies', '*'], tags: company },
  { segments: ['leaderboard'], parameters: ['by', 'currency', 'page', 'size'] },
  { segments: ['beneficiaries'] },
  { segments: ['platforms'] },
  { segments: ['openapi.json'] },
];

/**
 * Which public address a request's target is, or null when its answer may depend on who asks. Parameters that
 * a page does not read are dropped, so that they neither reach it nor multiply what is kept.
 * @param target path and query, as screened (lib/front/screen.ts)
 */
export function dependsOn(target: string): PublicAddress | null {
  const at = target.indexOf('?');
  const path = at === -1 ? target : target.slice(0, at);
  const [, first = '', ...rest] = path.split('/');
  const isData = first === 'api' && rest[0] === 'v1';
  if (!isData && !isLocale(first)) return null;
  const segments = isData ? rest.slice(1) : rest;
  for (const pattern of isData ? DATA : PAGES) {
    const captured = match(pattern, segments);
    if (!captured) continue;
    const parameters = pattern.parameters ?? [];
    const typed = new URLSearchParams(at === -1 ? '' : target.slice(at + 1));
    // The public data refuses a parameter that it does not know, and has to see it for that.
    if (isData && ![...typed.keys()].every((name) => parameters.includes(name))) return null;
    const query = known(typed, parameters);
    return { address: path + query, tags: pattern.tags?.(captured) ?? ['lists'] };
  }
  return null;
}

function match({ segments }: Pattern, actual: string[]): string[] | null {
  if (segments.length !== actual.length) return null;
  const captured: string[] = [];
  for (const [index, wanted] of segments.entries()) {
    const found = actual[index] as string;
    if (wanted === '*' && found !== '') captured.push(found);
    else if (wanted !== found) return null;
  }
  return captured;
}

function known(typed: URLSearchParams, parameters: readonly string[]): string {
  const pairs = [...typed].filter(([name]) => parameters.includes(name));
  // Stable: pages read repeated parameters in the order they were given.
  pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
