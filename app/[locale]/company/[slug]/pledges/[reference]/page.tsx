import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { PledgeStrip } from '@/components/pledges/pledge-strip';
import { PromiseSentence } from '@/components/pledges/promise';
import { Stand } from '@/components/pledges/stand';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Section } from '@/components/ui/section';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { namesForTexts } from '@/lib/pledges/queries';
import { signedVersions } from '@/lib/pledges/signed-text';
import { type PledgePlace, pledgePath, requirePledge } from '../../../guards';
import { PledgeDonations } from './donations/pledge-donations';
import { nameIn, promiseOfText } from './named';
import { NextStep } from './next-step';
import { PledgeMoney } from './pledge-money';
import { PledgeNotices } from './pledge-notices';
import { PledgeVersions } from './pledge-versions';
import { PledgeWeeks } from './pledge-weeks';

interface PledgeProps {
  params: Promise<PledgePlace & { locale: Locale }>;
}

export async function generateMetadata({ params }: PledgeProps): Promise<Metadata> {
  const { locale, reference } = await params;
  const t = await getTranslations({ locale, namespace: 'company.pledge' });
  return { title: t('title', { reference }), robots: { index: false } };
}

/** A representative's: one pledge, where it stands and what comes next. A draft is its task list. */
export default async function PledgePage({ params }: PledgeProps) {
  const { locale, slug, reference } = await params;
  setRequestLocale(locale);
  const { actor, company, pledge, place } = await requirePledge(locale, { slug, reference });
  const base = pledgePath(place);
  if (pledge.status === 'draft') redirect(localePath(locale, `${base}/sign`));
  const t = await getTranslations('company.pledge');
  const versions = await signedVersions(actor, pledge.id);
  const text = versions.find((version) => version.number === pledge.version)?.text;
  const names = await namesForTexts();
  return (
    <AppShell actor={actor} current="company">
      <div className="pt-6">
        <Breadcrumbs items={[{ href: `/company/${slug}`, label: company.displayName }]} />
      </div>
      <PageHeading
        size="title"
        above={
          <span className="flex flex-wrap gap-2">
            <Stand status={pledge.status} phase={pledge.phase} />
            {pledge.sample ? <SampleLabel /> : null}
          </span>
        }
        title={t('title', { reference })}
        lead={text ? <PromiseSentence facts={promiseOfText(text, names)} /> : null}
      />
      <PledgeNotices pledge={pledge} base={base} />
      {pledge.status === 'withdrawn' && !pledge.publishedAt ? null : (
        <Section title={t('next')}>
          <NextStep pledge={pledge} base={base} timeZone={company.timeZone} />
        </Section>
      )}
      <Section title={t('weeks')} aside={t('weeksZone', { zone: company.timeZone.replaceAll('_', ' ') })}>
        <PledgeStrip
          mondays={pledge.pauseWeeks.map((week) => week.monday)}
          platforms={text?.scope.platforms.map((one) => nameIn(names.platforms)(one.slug)) ?? []}
          timeZone={company.timeZone}
        />
        <PledgeWeeks pledge={pledge} base={base} />
      </Section>
      <Section title={t('money')}>
        <PledgeMoney pledge={pledge} base={base} />
        <PledgeDonations actor={actor} pledgeId={pledge.id} />
      </Section>
      <Section title={t('versions')}>
        <PledgeVersions pledge={pledge} base={base} />
      </Section>
      {pledge.status === 'withdrawn' ? null : (
        <Section title={t('acts')}>
          <ul className="grid gap-3">
            <li>
              <Link href={`${base}/change`}>{t('change')}</Link>
              <p className="text-soft">{t('changeNote')}</p>
            </li>
            <li>
              <Link href={`${base}/withdraw`}>{t('withdraw')}</Link>
              <p className="text-soft">{t('withdrawNote')}</p>
            </li>
          </ul>
        </Section>
      )}
    </AppShell>
  );
}
