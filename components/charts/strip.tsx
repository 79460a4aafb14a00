import type { Monday } from '@/lib/time';
import { type Slot, stripGeometry, stripSizes } from './strip-geometry';
import type { QuietWeek } from './strip-weeks';
import { useStripWords } from './strip-words';

export interface StripProps {
  /** The weeks drawn, in order: `yearWeeks(2027)`, or `weeksFrom(monday, 52)`. */
  weeks: readonly Monday[];
  quiet: readonly QuietWeek[];
  /** The platforms of the whole strip, for the sentence. */
  platforms?: readonly string[];
  size?: keyof typeof stripSizes;
  /** The Monday of the week that runs; bars from it on are drawn lighter. */
  now?: Monday;
  /** Hides it from assistive technology: only where the same sentence stands beside it as text. */
  decorative?: boolean;
  className?: string;
}

/** Fixed heights: a strip gets narrower with its page and never flat. Strokes keep their weight (base.css). */
const heights = { row: 'h-6 max-w-[29rem]', wide: 'h-6 md:h-8', tall: 'h-9 md:h-14', large: 'h-16 sm:h-26' };

/**
 * A year of advertising as thin bars; a quiet week is the bar that is missing. Drawn by the server, named by
 * its sentence. Where it stands alone, put `StripTable` beside it.
 */
export function Strip(props: StripProps) {
  const { weeks, quiet, platforms = [], size = 'row', now, decorative = false, className = '' } = props;
  const words = useStripWords();
  const drawn = stripGeometry(slotsOf(weeks, quiet), stripSizes[size], indexOf(weeks, now));
  const inWindow = quiet.filter((week) => weeks.includes(week.monday));
  const name = decorative
    ? { 'aria-hidden': true }
    : { role: 'img', 'aria-label': words.sentence(inWindow, platforms) };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its name is the sentence in `name`; a title would be a tooltip too
    <svg
      viewBox={`0 0 ${drawn.width} ${drawn.height + 2}`}
      preserveAspectRatio="none"
      focusable="false"
      className={`strip block w-full ${heights[size]} ${className}`}
      {...name}
    >
      <path d={drawn.bars} className="fill-ink" />
      <path d={drawn.ahead} className="fill-ahead" />
      <path d={drawn.declared} className="strip-declared" />
      <path d={drawn.contradicted} className="strip-contradicted" />
      <path d={drawn.notCheckable} className="strip-not-checkable" />
      {/* The ground the bars stand on: without it a gap at either end would not be one. */}
      <path d={`M0 ${drawn.height + 1}H${drawn.width}`} className="strip-ground" />
    </svg>
  );
}

function slotsOf(weeks: readonly Monday[], quiet: readonly QuietWeek[]): Slot[] {
  const marks = new Map(quiet.map((week) => [week.monday, week.mark]));
  return weeks.map((monday) => marks.get(monday) ?? 'bar');
}

function indexOf(weeks: readonly Monday[], now: Monday | undefined): number {
  if (now === undefined) return weeks.length;
  const index = weeks.findIndex((monday) => monday >= now);
  return index === -1 ? weeks.length : index;
}
