import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AppShell } from '@/app/app-shell';
import { Answers } from '@/components/pledges/answers';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Hash } from '@/components/ui/hash';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { namesForTexts } from '@/lib/pledges/queries';
import { openingsOf, signedVersions } from '@/lib/pledges/signed-text';
import { type PledgePlace, pledgePath, requirePledge } from '../../../../../guards';
import { nameIn } from '../../named';
import { OpeningsTable } from './openings-table';

interface VersionProps {
  params: Promise<PledgePlace & { locale: Locale; number: string }>;
}

export async function generateMetadata({ params }: VersionProps): Promise<Metadata> {
  const { locale, reference, number } = await params;
  const t = await getTranslations({ locale, namespace: 'company.version' });
  return { title: t('title', { reference, number }), robots: { index: false } };
}

/** A representative's: one version word for word, its hash, and what opens its private fields. */
export default async function VersionPage({ params }: VersionProps) {
  const { locale, slug, reference, number } = await params;
  setRequestLocale(locale);
  const rest = `/versions/${number}`;
  const { actor, company, pledge, place } = await requirePledge(locale, { slug, reference }, rest);
  const version = (await signedVersions(actor, pledge.id)).find((one) => String(one.number) === number);
  if (!version) notFound();
  const t = await getTranslations('company.version');
  const names = await namesForTexts();
  return (
    <AppShell actor={actor} current="company">
      <div className="pt-6">
        <Breadcrumbs
          items={[
            { href: `/company/${slug}`, label: company.displayName },
            { href: pledgePath(place), label: reference },
          ]}
        />
      </div>
      <PageHeading
        size="title"
        title={t('title', { reference, number })}
        lead={t('lead', { date: formatDate(version.signedAt, locale) })}
      />
      {version.text ? (
        <Answers
          answered={version.text}
          platformName={nameIn(names.platforms)}
          beneficiaryName={nameIn(names.beneficiaries)}
        />
      ) : null}
      <div className="mt-12">
        <Section title={t('text')} aside={t('howTo')}>
          <p className="text-soft">{t('hash')}</p>
          <Hash value={version.sha256} what={t('hashWhat')} />
          <details className="mt-6">
            <summary className="ml-4 py-1">{t('show')}</summary>
            <pre className="mt-3 whitespace-pre-wrap break-all bg-sunk p-4 text-fine">
              {version.canonical}
            </pre>
          </details>
        </Section>
        <Section title={t('openings')} aside={t('openingsLead')}>
          <OpeningsTable openings={await openingsOf(actor, pledge.id, version.number)} />
        </Section>
      </div>
    </AppShell>
  );
}
