import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SampleLabel } from '@/components/ui/sample-label';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/i18n/format';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { readReference } from '@/lib/pledges/pledge';
import { type PublicVersionPage, readPledgeVersion } from '@/lib/wall/pledge-queries';
import { pageMetadata } from '../../../../page-metadata';
import { PledgeProof } from '../../pledge-proof';
import { PledgeScope } from '../../pledge-scope';
import { PledgeStatements } from '../../pledge-statements';

export const dynamic = 'force-dynamic';

interface VersionPageProps {
  params: Promise<{ locale: Locale; reference: string; number: string }>;
}

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  const { locale, reference, number } = await params;
  if (!isLocale(locale)) notFound();
  const { entry } = await find(reference, number);
  const t = await getTranslations({ locale, namespace: 'publicPledge' });
  const title = t('versionTitle', { company: entry.company.name, reference, number });
  return pageMetadata({
    locale,
    path: `/pledges/${reference}/versions/${number}`,
    title,
    description: title,
    index: false,
  });
}

/** One version as it was signed: kept readable for good. */
export default async function VersionPage({ params }: VersionPageProps) {
  const { locale, reference, number } = await params;
  setRequestLocale(locale);
  const { entry, version, text, newest } = await find(reference, number);
  const [t, common] = await Promise.all([getTranslations('publicPledge'), getTranslations('common')]);
  const old = version.number !== newest;
  return (
    <>
      <div className="pt-6">
        <Breadcrumbs
          items={[
            { href: '/wall', label: common('nav.wall') },
            { href: `/companies/${entry.company.slug}`, label: entry.company.name },
            { href: `/pledges/${reference}`, label: reference },
          ]}
        />
      </div>
      <PageHeading
        size="title"
        above={entry.sample ? <SampleLabel /> : null}
        title={t('versionTitle', { company: text.company.displayName, reference, number })}
      >
        <Notice
          kind={old ? 'warning' : 'info'}
          title={
            old
              ? t('versionOld', { number: String(version.number), newest: String(newest) })
              : t('versionNew')
          }
        >
          <p>
            {t('versionSigned', {
              number,
              date: formatDate(version.signedAt, locale, 'day', entry.company.timeZone),
            })}
          </p>
          <p>
            <Link href={`/pledges/${reference}`}>{t('toPledge')}</Link>
          </p>
        </Notice>
      </PageHeading>
      <Section title={t('promise')}>
        <PledgeScope entry={entry} text={text} />
      </Section>
      <Section title={t('statement')}>
        <PledgeStatements text={text} />
      </Section>
      <Section title={t('signature')}>
        <PledgeProof reference={reference} version={version} text={text} />
      </Section>
    </>
  );
}

async function find(reference: string, number: string): Promise<PublicVersionPage> {
  const known = readReference(reference) === reference && /^[1-9]\d{0,3}$/.test(number);
  const found = known ? await readPledgeVersion(reference, Number(number)) : null;
  if (!found) notFound();
  return found;
}
