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
  const january = months.findIndex(isJanuary);
  return (
    <svg width="100%" height="38" aria-hidden="true" focusable="false" className="overflow-visible">
      {months.map((start, position) => (
        <text
          key={start.date}
          x={at(start.index)}
          y="16"
          // Every second month steps back on a narrow page, January never: it carries the year.
          className={`text-fine ${isJanuary(start) ? 'fill-ink' : 'fill-soft'} ${(position - january) % 2 === 0 ? '' : 'max-sm:hidden'}`}
        >
          {isJanuary(start) ? start.date.slice(0, 4) : month.format(new Date(`${start.date}T00:00:00Z`))}
        </text>
      ))}
      {nowIndex >= 0 && nowLabel ? (
        <>
          <line x1={at(nowIndex)} x2={at(nowIndex)} y1="0" y2="5" className="stroke-ink" />
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

function isJanuary({ date }: { date: Monday }): boolean {
  return date.slice(5, 7) === '01';
}
