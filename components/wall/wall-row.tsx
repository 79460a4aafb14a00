import { useLocale, useTranslations } from 'next-intl';
import { Strip } from '@/components/charts/strip';
import { PhaseTag } from '@/components/record/phase-tag';
import { quietWeeks } from '@/components/record/quiet-weeks';
import { Money } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { Mark } from '@/components/ui/mark';
import { SampleLabel } from '@/components/ui/sample-label';
import { formatDate, formatList } from '@/lib/i18n/format';
import type { Monday } from '@/lib/time';
import type { WallEntry } from '@/lib/wall/wall-entry';

interface WallRowProps {
  entry: WallEntry;
  weeks: readonly Monday[];
  now: Monday;
}

/** One pledge on the wall: who, what for how long, what is known of the money; and its year. */
export function WallRow({ entry, weeks, now }: WallRowProps) {
  const t = useTranslations('record');
  const locale = useLocale();
  const platforms = entry.platforms.map((platform) => platform.name);
  const from = formatDate(entry.weeks[0]?.monday ?? entry.dueOn, locale);
  return (
    <li className="wall-row">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Link href={`/pledges/${entry.reference}`} look="quiet" className="min-w-0 font-display text-body">
            {entry.company.name}
          </Link>
          <PhaseTag entry={entry} />
          {entry.sample ? <SampleLabel /> : null}
        </p>
        <p className="text-fine text-soft">
          {t('weeksFrom', { count: entry.weeks.length, date: from })}{' '}
          {t('inPlatforms', { platforms: formatList(platforms, locale) })}
        </p>
        <RowMoney entry={entry} />
      </div>
      <Strip
        weeks={weeks}
        quiet={quietWeeks(entry)}
        platforms={platforms}
        now={now}
        size="wide"
        className="md:h-12!"
      />
    </li>
  );
}

/** Promised and confirmed, kept apart; nothing where nothing is redirected. */
function RowMoney({ entry }: { entry: WallEntry }) {
  const t = useTranslations('record');
  const { redirect, confirmed } = entry.figures;
  const promised = redirect.kind === 'public' && redirect.money.minor > 0n;
  const hidden = redirect.kind !== 'public' && entry.beneficiaries.length > 0;
  if (!promised && !hidden && confirmed.minor === 0n) return null;
  return (
    <p className="flex flex-wrap gap-x-5 text-fine">
      {promised ? (
        <Mark kind="declared">
          <Money amount={redirect.money} />
        </Mark>
      ) : null}
      {hidden ? <span className="text-soft">{t('amountPrivate')}</span> : null}
      {confirmed.minor > 0n ? (
        <Mark kind="confirmed">
          <Money amount={confirmed} />
        </Mark>
      ) : null}
    </p>
  );
}
