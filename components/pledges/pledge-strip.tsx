import { type Monday, mondayOf, now } from '@/lib/time';
import { Strip } from '../charts/strip';
import { StripAxis } from '../charts/strip-axis';
import { weeksFrom } from '../charts/strip-weeks';

interface PledgeStripProps {
  /** The pause weeks: declared, until there is proof. */
  mondays: readonly Monday[];
  platforms: readonly string[];
  timeZone: string;
}

/** The pledge's year as a strip: a quiet week is the bar that is missing. Beside it stands its table. */
export function PledgeStrip({ mondays, platforms, timeZone }: PledgeStripProps) {
  const today = mondayOf(now(), timeZone);
  const [first = today] = [...mondays].sort();
  // Some weeks of advertising before the first silence, so that it shows as a gap.
  const weeks = weeksFrom(new Date(Date.parse(first) - 4 * 604_800_000).toISOString().slice(0, 10), 56);
  return (
    <div className="mb-6">
      <Strip
        weeks={weeks}
        quiet={mondays.map((monday) => ({ monday, mark: 'declared' }))}
        platforms={platforms}
        size="wide"
        now={today}
      />
      <StripAxis weeks={weeks} />
    </div>
  );
}
