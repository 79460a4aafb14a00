import { getTranslations } from 'next-intl/server';
import { weeksFrom } from '@/components/charts/strip-weeks';
import type { HomeData } from '@/components/home/home';
import type { HomePledge } from '@/components/home/home-newest';
import type { HomePause } from '@/components/home/home-pausing';
import { promiseSentence } from '@/components/record/promise-sentence';
import { platformNames, quietWeeks, quietWeeksOf } from '@/components/record/quiet-weeks';
import { SampleLabel } from '@/components/ui/sample-label';
import type { Locale } from '@/lib/i18n/locales';
import { dateIn, mondayOf, now } from '@/lib/time';
import { readNewest, readPausingNow } from '@/lib/wall/queries';
import { readCounts, readNextPause, readTotals, yearShown } from '@/lib/wall/totals-queries';
import type { WallEntry } from '@/lib/wall/wall-entry';

/** The picture's rows, the pauses and the newest pledges that are listed. */
const LISTED = { picture: 30, pausing: 50, newest: 5 };

/** Reads what the home page shows, and puts it into the page's words. */
export async function readHomeData(locale: Locale): Promise<HomeData> {
  const at = now();
  const [newest, pausing, totals, counts, nextPause, t] = await Promise.all([
    readNewest(LISTED.picture, at),
    readPausingNow(LISTED.pausing, at),
    readTotals(),
    readCounts(),
    readNextPause(at),
    getTranslations('record'),
  ]);
  const weeks = weeksFrom(yearShown(at), 52);
  const today = mondayOf(at, 'UTC');
  return {
    year: { weeks, now: today, rows: pictureRows(newest), companies: counts.companies },
    pausing: pausing.map((entry) => pauseOf(entry, at)),
    nextPause,
    totals,
    newest: newest.slice(0, LISTED.newest).map((entry) => ({
      ...pledgeOf(entry),
      sentence: promiseSentence(t, entry, locale),
      weeks,
      now: today,
    })),
  };
}

/** One row per company, the newest first. */
function pictureRows(entries: readonly WallEntry[]): HomeData['year']['rows'] {
  const byCompany = Map.groupBy(entries, (entry) => entry.company.slug);
  return [...byCompany].map(([slug, own]) => ({
    key: slug,
    name: own[0]?.company.name ?? slug,
    href: `/companies/${slug}`,
    label: own.some((entry) => entry.sample) ? <SampleLabel /> : undefined,
    quiet: quietWeeksOf(own),
    platforms: platformNames(own),
  }));
}

function pauseOf(entry: WallEntry, at: Date): HomePause {
  const running = entry.weeks.find((week) => week.startsAt <= at && at < week.endsAt);
  const { timeZone, name } = entry.company;
  return {
    key: entry.reference,
    company: name,
    href: `/pledges/${entry.reference}`,
    label: entry.sample ? <SampleLabel /> : undefined,
    platforms: entry.platforms.map((platform) => platform.name),
    // The last moment of the week lies on its Sunday.
    until: dateIn(new Date((running?.endsAt ?? at).getTime() - 1), timeZone),
    timeZone,
    mark: 'declared',
  };
}

function pledgeOf(entry: WallEntry): Omit<HomePledge, 'sentence' | 'weeks' | 'now'> {
  return {
    reference: entry.reference,
    href: `/pledges/${entry.reference}`,
    company: entry.company.name,
    label: entry.sample ? <SampleLabel /> : undefined,
    publishedAt: entry.publishedAt,
    quiet: quietWeeks(entry),
    platforms: entry.platforms.map((platform) => platform.name),
  };
}
