import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { HistoricPause } from '@/lib/history/queries';
import { formatCountry, formatDate, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/** One pause of the past as its sources give it: a month stays a month, and no end found stays no end found. */
export function PauseOfThePast({ pause }: { pause: HistoricPause }) {
  const t = useTranslations('history');
  const locale = useLocale();
  return (
    <li className="grid gap-x-10 gap-y-3 border-line border-b py-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
      <div>
        <h2 className="text-lead">{pause.company}</h2>
        <p className="text-fine text-soft">{formatCountry(pause.country, locale)}</p>
        <p className="mt-2">
          <Tag>{t('notSigned')}</Tag>
        </p>
      </div>
      <div className="min-w-0 max-w-measure [&>*+*]:mt-3">
        <p>
          <span className="font-medium">{when(pause)}</span>
          <span className="block text-fine text-soft">
            {t('announced', { date: dateOf(pause.announced, locale) })}
          </span>
        </p>
        <p className="font-serif text-body">{what(pause)}</p>
        <Details pause={pause} />
        <Sources pause={pause} />
      </div>
    </li>
  );

  function when({ startsOn, endsOn }: HistoricPause): string {
    const from = dateOf(startsOn, locale);
    if (endsOn === null) return t('open', { from });
    return startsOn === endsOn ? from : t('from', { from, to: dateOf(endsOn, locale) });
  }

  function what({ paidAds, platforms, organic }: HistoricPause): string {
    const names = (list: HistoricPause['platforms']) =>
      formatList(
        list.map((one) => one.name),
        locale,
      );
    if (!paidAds) return t('silence', { platforms: names(organic.length > 0 ? organic : platforms) });
    return organic.length > 0
      ? t('adPauseAndSilence', { platforms: names(platforms), organic: names(organic) })
      : t('adPause', { platforms: names(platforms) });
  }
}

function Details({ pause }: { pause: HistoricPause }) {
  const t = useTranslations('history');
  const { campaign, scope, condition, beneficiary, purpose, note } = pause;
  const facts = [
    ['campaign', campaign],
    ['scope', scope],
    ['condition', condition],
    [
      'gaveTo',
      beneficiary && (purpose ? t('gavePurpose', { name: beneficiary.name, purpose }) : beneficiary.name),
    ],
    ['note', note],
  ] as const;
  // The facts were written down in English, as their sources are.
  return (
    <dl className="grid gap-x-6 gap-y-1 text-ui sm:grid-cols-[7rem_minmax(0,1fr)]">
      {facts.map(([key, value]) =>
        value ? (
          <div key={key} className="contents">
            <dt className="text-soft">{t(key)}</dt>
            <dd lang="en">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Sources({ pause }: { pause: HistoricPause }) {
  const t = useTranslations('history');
  return (
    <p className="text-fine text-soft">
      {t('sources')}: <span lang="en">{pause.source}</span>.{' '}
      {pause.urls.map((address, index) => (
        <span key={address}>
          {index > 0 ? ', ' : null}
          <Link href={address}>
            {URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address}
          </Link>
        </span>
      ))}
    </p>
  );
}

/** A day, a month, or a day with a time and its offset: as exact as the source, never more. */
function dateOf(text: string, locale: Locale): string {
  if (/^\d{4}-\d{2}$/.test(text)) return formatDate(`${text}-01`, locale, 'month');
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (!day) return text;
  const time = /T(\d{2}:\d{2})([+-]\d{2}:\d{2})?/.exec(text);
  return time ? `${formatDate(day, locale)}, ${time[1]} (UTC${time[2] ?? ''})` : formatDate(day, locale);
}
