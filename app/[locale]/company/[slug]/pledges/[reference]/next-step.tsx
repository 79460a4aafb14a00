import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/i18n/format';
import type { PledgeDetail } from '@/lib/pledges/queries';
import { weekName } from '@/lib/pledges/week-name';

interface NextStepProps {
  pledge: PledgeDetail;
  base: string;
  timeZone: string;
}

/** What the company does next about this pledge; "nothing" is said, with what happens by itself. */
export function NextStep({ pledge, base, timeZone }: NextStepProps) {
  const t = useTranslations('company.pledge');
  const locale = useLocale();
  const sentence = useSentence(pledge, timeZone);
  const published = pledge.status === 'published';
  const pays = published && pledge.totals && pledge.totals.receivedMinor < pledge.totals.redirectMinor;
  const pressing = pledge.phase === 'donation_due' || pledge.phase === 'overdue';
  return (
    <div className="grid gap-4">
      {sentence ? <p className="max-w-measure">{sentence}</p> : null}
      {pledge.status === 'declined' ? (
        <p>
          <ButtonLink href={`${base}/change`}>{t(pledge.draft ? 'changeOpenAction' : 'change')}</ButtonLink>
        </p>
      ) : null}
      {published
        ? pledge.unanswered.map((monday, index) => (
            <p key={monday}>
              <ButtonLink href={`${base}/weeks/${monday}`} look={index === 0 ? 'primary' : 'secondary'}>
                {t('answer', { week: weekName(monday, locale) })}
              </ButtonLink>
            </p>
          ))
        : null}
      {pays ? (
        <p>
          <ButtonLink href={`${base}/donate`} look={pressing ? 'primary' : 'secondary'}>
            {t('donate')}
          </ButtonLink>
        </p>
      ) : null}
      {pledge.publishedAt ? (
        <p>
          <Link href={`/pledges/${pledge.reference}`}>{t('publicPage')}</Link>
        </p>
      ) : null}
    </div>
  );
}

function useSentence({ status, phase, totals, pauseWeeks, changesAt }: PledgeDetail, timeZone: string) {
  const t = useTranslations('company.pledge');
  const locale = useLocale();
  if (status === 'submitted') return t('wait');
  if (!totals) return null;
  const due = formatDate(totals.dueOn.toISOString().slice(0, 10), locale);
  switch (phase) {
    case 'scheduled': {
      const next = pauseWeeks.find((week) => !week.over);
      return next ? t('scheduled', { date: formatDate(next.monday, locale, 'weekday') }) : null;
    }
    case 'pausing_now':
      return changesAt
        ? t('pausing', {
            date: `${formatDate(changesAt, locale, 'minute', timeZone)} (${timeZone.replaceAll('_', ' ')})`,
          })
        : null;
    case 'weeks_over':
      return totals.receivedMinor >= totals.redirectMinor ? t('waitMoney') : t('weeksOver', { date: due });
    case 'donation_due':
    case 'overdue':
      return t('weeksOver', { date: due });
    case 'fulfilled':
      return t('fulfilled');
    case null:
      return null;
  }
}
