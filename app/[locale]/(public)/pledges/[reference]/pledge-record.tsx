import { useLocale, useTranslations } from 'next-intl';
import { Strip } from '@/components/charts/strip';
import { StripAxis } from '@/components/charts/strip-axis';
import { StripTable } from '@/components/charts/strip-table';
import { weeksFrom } from '@/components/charts/strip-weeks';
import { DonationTable } from '@/components/record/donation-table';
import { PhaseTag } from '@/components/record/phase-tag';
import { promiseSentence } from '@/components/record/promise-sentence';
import { quietWeeks } from '@/components/record/quiet-weeks';
import { RecordList } from '@/components/record/record-list';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DateTime } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Section } from '@/components/ui/section';
import { Timeline } from '@/components/ui/timeline';
import { formatDate } from '@/lib/i18n/format';
import type { Monday } from '@/lib/time';
import type { PublicPledge } from '@/lib/wall/pledge-queries';
import { PledgeMoney } from './pledge-money';
import { PledgeProof } from './pledge-proof';
import { PledgeScope } from './pledge-scope';
import { PledgeStatements } from './pledge-statements';
import { timelineOf } from './pledge-timeline';

interface PledgeRecordProps {
  pledge: PublicPledge;
  year: Monday;
  now: Monday;
  at: Date;
}

export function PledgeRecord({ pledge, year, now, at }: PledgeRecordProps) {
  const t = useTranslations('publicPledge');
  const words = useTranslations('record');
  const common = useTranslations('common');
  const strip = useTranslations('strip');
  const locale = useLocale();
  const { entry, text } = pledge;
  const weeks = weeksFrom(year, 52);
  const platforms = entry.platforms.map((platform) => platform.name);
  const quiet = quietWeeks(entry);
  return (
    <>
      <div className="pt-6">
        <Breadcrumbs
          items={[
            { href: '/wall', label: common('nav.wall') },
            { href: `/companies/${entry.company.slug}`, label: entry.company.name },
          ]}
        />
      </div>
      <PageHeading
        above={
          <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span>{t('above', { reference: entry.reference })}</span>
            <span>
              {t('signedOn', {
                date: formatDate(pledge.version.signedAt, locale, 'day', entry.company.timeZone),
              })}
            </span>
            <PhaseTag entry={entry} />
            {entry.sample ? <SampleLabel /> : null}
          </span>
        }
        title={entry.company.name}
        lead={promiseSentence(words, entry, locale)}
      >
        {entry.withdrawnAt ? (
          <Notice
            kind="warning"
            title={t('withdrawn', {
              date: formatDate(entry.withdrawnAt, locale, 'day', entry.company.timeZone),
            })}
          >
            <p>{t('withdrawnText')}</p>
            {pledge.withdrawnWhy ? <p>{t('withdrawnWhy', { reason: pledge.withdrawnWhy })}</p> : null}
          </Notice>
        ) : null}
      </PageHeading>
      <figure className="pb-10" aria-label={t('year')}>
        <Strip weeks={weeks} quiet={quiet} platforms={platforms} now={now} size="large" />
        <StripAxis weeks={weeks} now={now} nowLabel={strip('now')} />
        <figcaption>
          <StripTable quiet={quiet} platforms={platforms} />
          <p className="mt-1 text-fine text-soft">
            {t('zone', { zone: entry.company.timeZone.replaceAll('_', ' ') })}
          </p>
        </figcaption>
      </figure>
      <Section title={t('promise')}>
        <PledgeScope entry={entry} text={text} />
      </Section>
      <Section title={t('kept')} aside={t('keptAside')}>
        <p className="mb-6 font-serif text-lead">
          {t('keptCount', { pledged: entry.weeks.length, ...entry.kept })}
        </p>
        <Timeline items={timelineOf(t, pledge, at, locale)} />
      </Section>
      <Section title={t('money')} aside={t('moneyAside')}>
        <PledgeMoney pledge={pledge} />
      </Section>
      <Section title={words('donations.title')}>
        <DonationTable donations={pledge.donations} on="pledge" timeZone={entry.company.timeZone} />
      </Section>
      <Section title={t('statement')}>
        <PledgeStatements text={text} />
      </Section>
      <Section title={t('signature')}>
        <PledgeProof reference={entry.reference} version={pledge.version} text={text} />
      </Section>
      <Section title={t('versions')} aside={t('versionsAside')}>
        <ol>
          {pledge.versions.map((version) => (
            <li key={version.number} className="border-line border-b py-3">
              <Link href={`/pledges/${entry.reference}/versions/${version.number}`}>
                {t('version', { number: version.number })}
              </Link>{' '}
              <span className="text-soft">
                <DateTime value={version.signedAt} timeZone={entry.company.timeZone} />
                {version.number === pledge.version.number ? `, ${t('inForce')}` : null}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={words('history')} aside={words('historyAside')}>
        <RecordList entries={pledge.record} />
      </Section>
    </>
  );
}
