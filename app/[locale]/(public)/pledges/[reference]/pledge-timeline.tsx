import type { useTranslations } from 'next-intl';
import type { TimelineItem } from '@/components/ui/timeline';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { formatMoney } from '@/lib/money';
import { weekName } from '@/lib/pledges/week-name';
import type { PublicPledge } from '@/lib/wall/pledge-queries';
import type { EntryWeek } from '@/lib/wall/wall-entry';

type Words = ReturnType<typeof useTranslations<'publicPledge'>>;
type Dated = TimelineItem & { at: number };

/** What was promised, what the company declares and what is confirmed, in the order of time. */
export function timelineOf(t: Words, pledge: PublicPledge, at: Date, locale: Locale): TimelineItem[] {
  const { entry, version } = pledge;
  const zone = entry.company.timeZone;
  const day = (instant: Date) => formatDate(instant, locale, 'day', zone);
  const items: Dated[] = [
    {
      key: 'signed',
      at: version.signedAt.getTime(),
      date: day(version.signedAt),
      title: t('timeline.signed'),
      mark: 'declared',
    },
    {
      key: 'published',
      at: entry.publishedAt.getTime(),
      date: day(entry.publishedAt),
      title: t('timeline.published'),
    },
    ...entry.weeks
      .filter((week) => !entry.withdrawnAt || week.endsAt <= entry.withdrawnAt)
      .map((week) => weekItem(t, pledge, week, at, locale)),
    ...pledge.donations.map((donation) => donationItem(t, donation, day, locale)),
  ];
  if (entry.withdrawnAt) {
    const { withdrawnAt } = entry;
    items.push({
      key: 'withdrawn',
      at: withdrawnAt.getTime(),
      date: day(withdrawnAt),
      title: t('timeline.withdrawn'),
      mark: 'declared',
    });
  } else if (entry.beneficiaries.length > 0) {
    const due = Date.parse(`${entry.dueOn}T23:59:59Z`);
    items.push({
      key: 'due',
      at: due,
      date: formatDate(entry.dueOn, locale),
      title: t(due > at.getTime() ? 'timeline.due' : 'timeline.wasDue'),
      ahead: due > at.getTime(),
    });
  }
  return items.sort((a, b) => a.at - b.at).map(({ at: _, ...item }) => item);
}

function weekItem(t: Words, pledge: PublicPledge, week: EntryWeek, at: Date, locale: Locale): Dated {
  const answer = pledge.answers.find((one) => one.monday === week.monday);
  const state = at < week.startsAt ? 'ahead' : at < week.endsAt ? 'running' : null;
  return {
    key: week.monday,
    at: week.startsAt.getTime(),
    date: state ? `${weekName(week.monday, locale)} (${t(`week.${state}`)})` : weekName(week.monday, locale),
    title: state ? t('week.pledged') : t(`week.${answer?.answer ?? 'unanswered'}`),
    mark: answer?.answer === 'broken' ? 'contradicted' : state || answer ? 'declared' : undefined,
    ahead: state === 'ahead',
    body: answer?.note ? <p className="whitespace-pre-line">{answer.note}</p> : undefined,
  };
}

function donationItem(
  t: Words,
  donation: PublicPledge['donations'][number],
  day: (instant: Date) => string,
  locale: Locale,
): Dated {
  const amount = formatMoney({ minor: donation.netMinor, currency: donation.currency }, locale);
  const second = donation.keys.find((key) => key.key !== 'processor');
  const at = second?.at ?? donation.receivedAt;
  const confirmed = donation.state === 'confirmed' && second;
  return {
    key: donation.reference,
    at: at.getTime(),
    date: day(at),
    title: confirmed
      ? t('timeline.confirmed', {
          amount,
          beneficiary: donation.beneficiary.name,
          second: t(second.key === 'beneficiary' ? 'timeline.byBeneficiary' : 'timeline.byAdministrator'),
        })
      : t('timeline.received', { amount, beneficiary: donation.beneficiary.name }),
    mark: confirmed ? 'confirmed' : undefined,
  };
}
