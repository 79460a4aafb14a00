import type { Money } from '../money';
import type { Monday } from '../time';

export type PromiseFacts = {
  company: string;
  platforms: readonly { name: string; paid: boolean; organic: boolean }[];
  weeks: readonly Monday[];
  redirect: Money;
  beneficiaries: readonly string[];
};

export type PromiseParts = {
  company: string;
  /** Platform names by what falls silent there; empty groups are left out. */
  silences: { what: 'paid' | 'organic' | 'both'; platforms: string[] }[];
  weekCount: number;
  /** One run of consecutive weeks reads "from A to B"; several read as "N weeks between A and B". */
  consecutive: boolean;
  firstMonday: Monday;
  lastMonday: Monday;
  /** Null where nothing is redirected (a pledge about organic posts only saves no budget). */
  redirect: Money | null;
  beneficiaries: string[];
};

/** The promise in one plain sentence, as parts: the words are messages, in the reader's language. */
export function promiseParts(facts: PromiseFacts): PromiseParts {
  const groups = { paid: [] as string[], organic: [] as string[], both: [] as string[] };
  for (const { name, paid, organic } of facts.platforms) {
    groups[paid && organic ? 'both' : paid ? 'paid' : 'organic'].push(name);
  }
  const weeks = [...facts.weeks].sort();
  const [first = ''] = weeks;
  const last = weeks.at(-1) ?? first;
  const span = (Date.parse(last) - Date.parse(first)) / 604_800_000;
  return {
    company: facts.company,
    silences: (['both', 'paid', 'organic'] as const)
      .map((what) => ({ what, platforms: groups[what] }))
      .filter((group) => group.platforms.length > 0),
    weekCount: weeks.length,
    consecutive: span === weeks.length - 1,
    firstMonday: first,
    lastMonday: last,
    redirect: facts.redirect.minor > 0n ? facts.redirect : null,
    beneficiaries: [...facts.beneficiaries],
  };
}
