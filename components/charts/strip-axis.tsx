import { useLocale } from 'next-intl';
import { textLocale } from '@/lib/i18n/locales';
import type { Monday } from '@/lib/time';
import { monthStarts } from './strip-weeks';

interface StripAxisProps {
  weeks: readonly Monday[];
  now?: Monday;
  /** The word at the tick of the running week: "now". */
  nowLabel?: string;
}

/** The months under a strip. Placed by per cent, so that the letters keep their size at any width. */
export function StripAxis({ weeks, now, nowLabel }: StripAxisProps) {
  const locale = useLocale();
  const month = new Intl.DateTimeFormat(textLocale(locale), { month: 'short', timeZone: 'UTC' });
  const at = (index: number) => `${Math.round((index / weeks.length) * 10_000) / 100}%`;
  const nowIndex = now === undefined ? -1 : weeks.indexOf(now);
  const months = monthStarts(weeks).filter(({ index }) => index <= weeks.length - 3);
  const years = months.filter(({ index, date }) => index === 0 || date.slice(5, 7) === '01');
  // The word "this week" needs room: a year too near to it steps back.
  const shownYears = years.filter(({ index }) => nowIndex === -1 || Math.abs(index - nowIndex) > 9);
  return (
    <svg width="100%" height="38" aria-hidden="true" focusable="false" className="overflow-visible">
      {months.map(({ index, date }, position) => (
        <text
          key={date}
          x={at(index)}
          y="16"
          className={`fill-soft text-fine ${position % 2 === 1 ? 'max-sm:hidden' : ''}`}
        >
          {month.format(new Date(`${date}T00:00:00Z`)).replace('.', '')}
        </text>
      ))}
      {shownYears.map(({ index, date }) => (
        <text key={date} x={at(index)} y="34" className="fill-soft text-fine">
          {date.slice(0, 4)}
        </text>
      ))}
      {nowIndex >= 0 && nowLabel ? (
        <>
          <line x1={at(nowIndex)} x2={at(nowIndex)} y1="0" y2="22" className="stroke-ink" />
          <text
            x={at(nowIndex)}
            y="34"
            textAnchor={nowIndex > weeks.length * 0.8 ? 'end' : 'start'}
            className="fill-ink text-fine"
          >
            {nowLabel}
          </text>
        </>
      ) : null}
    </svg>
  );
}
