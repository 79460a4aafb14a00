import { redirectOf } from '@/lib/pledges/draft';
import type { TaskList } from '@/lib/pledges/queries';
import type { PromiseFacts } from '@/lib/pledges/sentence';

/** The draft when every page is filled in; null while one is not. */
export function wholeDraft({ draft }: TaskList) {
  const { scope, weeks, baseline, redirect, statement } = draft;
  if (!scope || !weeks || !baseline || !redirect || !statement) return null;
  return { scope, weeks, baseline, redirect, statement };
}
export type WholeDraft = NonNullable<ReturnType<typeof wholeDraft>>;

/** What the promise in one sentence is made of. */
export function promiseOf(task: TaskList, { scope, weeks, baseline, redirect }: WholeDraft): PromiseFacts {
  const named = <Row extends { slug: string; name: string }>(rows: readonly Row[], slug: string) =>
    rows.find((row) => row.slug === slug)?.name ?? slug;
  return {
    company: task.company.displayName,
    platforms: scope.platforms.map(({ slug, ...silence }) => ({
      name: named(task.platforms, slug),
      ...silence,
    })),
    weeks,
    redirect: redirectOf(baseline, weeks.length, redirect).amount,
    beneficiaries: redirect.shares.map((share) => named(task.beneficiaries, share.beneficiarySlug)),
  };
}
