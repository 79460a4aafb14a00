import { redirectAmount, savedBudget } from '@/lib/pledges/saved-budget';
import type { PromiseFacts } from '@/lib/pledges/sentence';
import type { OpenedText } from '@/lib/pledges/text';

type Named = { slug: string; name: string };

/** The name of a thing by its slug; the slug where the list no longer has it. */
export const nameIn = (rows: readonly Named[]) => (slug: string) =>
  rows.find((row) => row.slug === slug)?.name ?? slug;

/** The promise of a signed text, with names as they are today. */
export function promiseOfText(
  text: OpenedText,
  names: { platforms: readonly Named[]; beneficiaries: readonly Named[] },
): PromiseFacts {
  const saved = savedBudget(text.baseline, text.weeks.length).total;
  return {
    company: text.company.displayName,
    platforms: text.scope.platforms.map(({ slug, paid, organic }) => ({
      ...{ name: nameIn(names.platforms)(slug), paid, organic },
    })),
    weeks: text.weeks,
    redirect: redirectAmount(saved, text.redirect.shareBasisPoints),
    beneficiaries: text.redirect.shares.map((share) => nameIn(names.beneficiaries)(share.beneficiarySlug)),
  };
}
