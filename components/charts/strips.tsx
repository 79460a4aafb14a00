import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Monday } from '@/lib/time';
import { Link } from '../ui/link';
import { Mark } from '../ui/mark';
import { markKinds } from '../ui/mark-kind';
import { Table } from '../ui/table';
import { Strip } from './strip';
import { StripAxis } from './strip-axis';
import type { stripSizes } from './strip-geometry';
import type { QuietWeek } from './strip-weeks';
import { useStripWords } from './strip-words';

export interface StripsRow {
  key: string;
  /** Whose year it is; the link's text. */
  name: string;
  /** A path of ours, without its locale. */
  href: string;
  /** A label beside the name ("Sample: fictional"). */
  label?: ReactNode;
  quiet: readonly QuietWeek[];
  platforms: readonly string[];
}

interface StripsProps {
  /** What the picture is, for its table and for those who do not see it. */
  caption: string;
  weeks: readonly Monday[];
  now?: Monday;
  rows: readonly StripsRow[];
  size?: keyof typeof stripSizes;
}

/**
 * Years under each other on one axis, so that weeks kept together become a column of silence. Every name
 * leads to its record; the table below says the same in words.
 */
export function Strips({ caption, weeks, now, rows, size = 'wide' }: StripsProps) {
  const t = useTranslations('strip');
  return (
    <figure className="min-w-0">
      <ol className="grid gap-x-6 gap-y-3 md:gap-y-1.5">
        {rows.map((row) => (
          <li key={row.key} className="strips-row">
            <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 text-fine leading-5">
              <Link href={row.href} look="quiet" className="min-w-0 truncate font-medium">
                {row.name}
              </Link>
              {row.label}
            </div>
            <Strip weeks={weeks} quiet={row.quiet} platforms={row.platforms} now={now} size={size} />
          </li>
        ))}
      </ol>
      <div className="strips-row" aria-hidden="true">
        <span />
        <StripAxis weeks={weeks} now={now} nowLabel={t('now')} />
      </div>
      <figcaption>
        <StripsTable caption={caption} rows={rows} />
      </figcaption>
    </figure>
  );
}

function StripsTable({ caption, rows }: Pick<StripsProps, 'caption' | 'rows'>) {
  const t = useTranslations('strip');
  const words = useStripWords();
  return (
    <details>
      <summary className="inline-block py-1 text-fine text-soft underline">{t('asTable')}</summary>
      <div className="mt-3">
        <Table
          caption={caption}
          columns={[
            { key: 'company', label: t('table.company') },
            { key: 'weeks', label: t('table.weeks') },
          ]}
          rows={rows.map((row) => ({
            key: row.key,
            cells: {
              company: row.name,
              weeks: (
                <ul>
                  {markKinds
                    .map((mark) => [mark, row.quiet.filter((week) => week.mark === mark)] as const)
                    .filter(([, weeks]) => weeks.length > 0)
                    .map(([mark, weeks]) => (
                      <li key={mark}>
                        <Mark kind={mark}>{words.weeks(weeks.map((week) => week.monday))}</Mark>
                      </li>
                    ))}
                </ul>
              ),
            },
          }))}
        />
      </div>
    </details>
  );
}
