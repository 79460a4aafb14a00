import type { QuietWeek } from '@/components/charts/strip-weeks';
import type { WallEntry } from '@/lib/wall/wall-entry';

/**
 * The quiet weeks of a pledge for its strip. A week that the company itself calls broken contradicts the pledge;
 * a week after a withdrawal is promised by nobody any more.
 */
export function quietWeeks(entry: WallEntry): QuietWeek[] {
  const platforms = entry.platforms.map((platform) => platform.name);
  return entry.weeks
    .filter((week) => !entry.withdrawnAt || week.endsAt <= entry.withdrawnAt)
    .map((week) => ({
      monday: week.monday,
      mark: week.answer === 'broken' ? ('contradicted' as const) : ('declared' as const),
      platforms,
    }));
}

/** The same over all of a company's pledges: platforms of a shared week together, the worse mark counts. */
export function quietWeeksOf(entries: readonly WallEntry[]): QuietWeek[] {
  const byMonday = new Map<string, QuietWeek>();
  for (const week of entries.flatMap(quietWeeks)) {
    const known = byMonday.get(week.monday);
    byMonday.set(week.monday, {
      monday: week.monday,
      mark: known?.mark === 'contradicted' ? known.mark : week.mark,
      platforms: [...new Set([...(known?.platforms ?? []), ...(week.platforms ?? [])])],
    });
  }
  return [...byMonday.values()].sort((a, b) => a.monday.localeCompare(b.monday));
}

export const platformNames = (entries: readonly WallEntry[]): string[] => [
  ...new Set(entries.flatMap((entry) => entry.platforms.map((platform) => platform.name))),
];
