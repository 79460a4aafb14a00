import { useLocale, useTranslations } from 'next-intl';
import { formatList } from '@/lib/i18n/format';
import type { Monday } from '@/lib/time';
import { markKinds } from '../ui/mark-kind';
import { type QuietWeek, type WeekRun, weekRuns } from './strip-weeks';

interface StripWords {
  /** "weeks 13 to 15 of 2027" */
  weeks: (mondays: readonly Monday[]) => string;
  /** "Quiet in weeks 13 and 14 of 2027 on Facebook and Instagram (declared)" */
  sentence: (quiet: readonly QuietWeek[], platforms: readonly string[]) => string;
}

/** The strip read aloud: the same facts as the drawing, as a sentence in the page's language. */
export function useStripWords(): StripWords {
  const t = useTranslations('strip');
  const marks = useTranslations('marks');
  const locale = useLocale();

  function weeks(mondays: readonly Monday[]): string {
    const runs = weekRuns(mondays);
    const years = [...new Set(runs.map((run) => run.year))];
    const parts = years.map((year) =>
      weeksOf(
        year,
        runs.filter((run) => run.year === year),
      ),
    );
    return formatList(parts, locale);
  }

  function weeksOf(year: number, runs: readonly WeekRun[]): string {
    const count = runs.reduce((sum, run) => sum + run.last - run.first + 1, 0);
    const names = runs.flatMap((run) =>
      run.last - run.first > 1
        ? [t('range', { first: String(run.first), last: String(run.last) })]
        : [...new Set([run.first, run.last])].map(String),
    );
    return t('weeksOf', { count, weeks: formatList(names, locale), year: String(year) });
  }

  function sentence(quiet: readonly QuietWeek[], platforms: readonly string[]): string {
    if (quiet.length === 0) return t('none');
    const when = weeks(quiet.map((week) => week.monday));
    const quietIn =
      platforms.length > 0
        ? t('quietOn', { weeks: when, platforms: formatList(platforms, locale) })
        : t('quiet', { weeks: when });
    const known = markKinds
      .map((mark) => ({
        mark,
        mondays: quiet.filter((week) => week.mark === mark).map((week) => week.monday),
      }))
      .filter(({ mondays }) => mondays.length > 0)
      .map(({ mark, mondays }, _, all) =>
        all.length === 1 ? marks(mark) : t('known', { mark: marks(mark), weeks: weeks(mondays) }),
      );
    return t('sentence', { quiet: quietIn, known: known.join('; ') });
  }

  return { weeks, sentence };
}
