import { useLocale, useTranslations } from 'next-intl';
import { formatPercent } from '@/lib/i18n/format';
import { bandEnd, type RatioShown } from '@/lib/wall/ranking';

/** A redirect ratio: exact, or the band that a private baseline allows. */
export function Ratio({ ratio }: { ratio: RatioShown | null }) {
  const t = useTranslations('record.ratio');
  const locale = useLocale();
  if (!ratio) return t('none');
  const percent = (permille: number) => formatPercent(permille / 1000, locale);
  if (ratio.kind === 'exact') return <span className="tabular-nums">{percent(ratio.permille)}</span>;
  const end = bandEnd(ratio.from);
  if (end === null) return t('over', { from: percent(ratio.from) });
  return ratio.from === 0
    ? t('under', { to: percent(end) })
    : t('between', { from: percent(ratio.from), to: percent(end) });
}
