import { useLocale, useTranslations } from 'next-intl';
import { Strip } from '@/components/charts/strip';
import { StripAxis } from '@/components/charts/strip-axis';
import { StripTable } from '@/components/charts/strip-table';
import { weeksFrom } from '@/components/charts/strip-weeks';
import { ConfirmedMoney } from '@/components/record/confirmed-money';
import { DonationTable } from '@/components/record/donation-table';
import { PhaseTag } from '@/components/record/phase-tag';
import { promiseSentence } from '@/components/record/promise-sentence';
import { platformNames, quietWeeksOf } from '@/components/record/quiet-weeks';
import { Ratio } from '@/components/record/ratio';
import { RecordList } from '@/components/record/record-list';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/i18n/format';
import type { Monday } from '@/lib/time';
import type { PublicCompany } from '@/lib/wall/company-queries';
import { CompanyFacts } from './company-facts';

interface CompanyRecordProps {
  company: PublicCompany;
  year: Monday;
  now: Monday;
}

export function CompanyRecord({ company, year, now }: CompanyRecordProps) {
  const t = useTranslations('publicCompany');
  const words = useTranslations('record');
  const common = useTranslations('common');
  const strip = useTranslations('strip');
  const weeks = weeksFrom(year, 52);
  const quiet = quietWeeksOf(company.entries);
  const platforms = platformNames(company.entries);
  const inForce = company.entries.filter((entry) => entry.status === 'published').length;
  return (
    <>
      <div className="pt-6">
        <Breadcrumbs items={[{ href: '/wall', label: common('nav.wall') }]} />
      </div>
      <PageHeading
        above={company.sample ? <SampleLabel /> : null}
        title={company.name}
        lead={
          inForce > 0
            ? t('lead', {
                pledges: inForce,
                weeks: company.kept.pledged,
                declared: company.kept.declared,
                confirmed: company.kept.confirmed,
              })
            : t('leadWithdrawn', { withdrawn: company.entries.length })
        }
      />
      <figure className="pb-10" aria-label={t('year', { company: company.name })}>
        <Strip weeks={weeks} quiet={quiet} platforms={platforms} now={now} size="large" />
        <StripAxis weeks={weeks} now={now} nowLabel={strip('now')} />
        <figcaption>
          <StripTable quiet={quiet.filter((week) => weeks.includes(week.monday))} platforms={platforms} />
        </figcaption>
      </figure>
      <Section title={t('pledges')}>
        <CompanyPledges company={company} />
      </Section>
      <Section title={t('money')} aside={t('moneyAside')}>
        <CompanyMoney company={company} />
      </Section>
      <Section title={words('donations.title')}>
        <DonationTable donations={company.donations} on="company" timeZone={company.timeZone} />
      </Section>
      <Section title={t('about')}>
        <CompanyFacts company={company} />
      </Section>
      <Section title={words('history')} aside={words('historyAside')}>
        <RecordList entries={company.record} />
      </Section>
    </>
  );
}

function CompanyPledges({ company }: { company: PublicCompany }) {
  const t = useTranslations('publicCompany');
  const words = useTranslations('record');
  const locale = useLocale();
  return (
    <ol className="-mt-5">
      {company.entries.map((entry) => (
        <li key={entry.reference} className="border-line border-b py-5">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-fine text-soft">
            <Link href={`/pledges/${entry.reference}`}>
              <code>{entry.reference}</code>
            </Link>
            <span>
              {t('published', { date: formatDate(entry.publishedAt, locale, 'day', company.timeZone) })}
            </span>
            <PhaseTag entry={entry} />
          </p>
          <p className="mt-1 max-w-measure font-serif text-body">{promiseSentence(words, entry, locale)}</p>
        </li>
      ))}
    </ol>
  );
}

function CompanyMoney({ company }: { company: PublicCompany }) {
  const t = useTranslations('publicCompany');
  if (company.figures.length === 0) return <p className="text-soft">{t('noMoney')}</p>;
  return (
    <Table
      caption={t('money')}
      captionHidden
      columns={[
        { key: 'currency', label: t('currency'), rowHeader: true },
        { key: 'confirmed', label: t('confirmed'), kind: 'figure' },
        { key: 'ratio', label: t('ratio'), kind: 'figure' },
      ]}
      rows={company.figures.map((figure) => ({
        key: figure.currency,
        cells: {
          currency: figure.currency,
          confirmed: <ConfirmedMoney amount={{ minor: figure.confirmedMinor, currency: figure.currency }} />,
          ratio: <Ratio ratio={figure.ratio} />,
        },
      }))}
    />
  );
}
