import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ReferenceText } from '@/components/record/reference-text';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { PledgeRows } from '@/components/wall/pledge-rows';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { type PublicPlatform, readPlatform } from '@/lib/platforms/queries';
import { readPlatformEntries } from '@/lib/wall/queries';
import { slug as slugForm } from '@/lib/wall/schema';
import { pageMetadata } from '../../page-metadata';
import { CheckableWord } from '../platform-table';

export const dynamic = 'force-dynamic';

interface PlatformProps {
  params: Promise<{ locale: Locale; slug: string }>;
}

export async function generateMetadata({ params }: PlatformProps): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const platform = await find(slug);
  const t = await getTranslations({ locale, namespace: 'platforms' });
  return pageMetadata({
    locale,
    path: `/platforms/${slug}`,
    title: platform.name,
    description: t('platformDescription', { platform: platform.name }),
  });
}

/** One platform: what can be checked there, where to look, and who pledged to be quiet on it. */
export default async function PlatformPage({ params }: PlatformProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const platform = await find(slug);
  const [entries, t, common] = await Promise.all([
    readPlatformEntries(slug),
    getTranslations('platforms'),
    getTranslations('common'),
  ]);
  return (
    <>
      <div className="pt-6">
        <Breadcrumbs items={[{ href: '/platforms', label: common('nav.platforms') }]} />
      </div>
      <PageHeading title={platform.name} lead={t(`meaning.${platform.checkable}`)} />
      <DefinitionList
        items={[
          { key: 'owner', term: t('owner'), description: platform.owner },
          {
            key: 'checkable',
            term: t('checkable'),
            description: <CheckableWord checkable={platform.checkable} />,
          },
          {
            key: 'repository',
            term: t('repository'),
            description: platform.adRepository ? (
              <Link href={platform.adRepository}>{t('repositoryOpen', { platform: platform.name })}</Link>
            ) : (
              t('noRepository')
            ),
          },
          {
            key: 'keeps',
            term: t('keeps'),
            description: platform.keeps ? <ReferenceText>{platform.keeps}</ReferenceText> : t('keepsNothing'),
          },
          ...(platform.note
            ? [{ key: 'note', term: t('note'), description: <ReferenceText>{platform.note}</ReferenceText> }]
            : []),
        ]}
      />
      <p className="mt-6 mb-10 max-w-measure text-soft">{t('organic')}</p>
      <Section title={t('pledges', { platform: platform.name })}>
        {entries.length > 0 ? (
          <>
            <PledgeRows entries={entries} />
            <p className="mt-6">
              <Link href={`/wall?platform=${platform.slug}`}>
                {t('allPledges', { platform: platform.name })}
              </Link>
            </p>
          </>
        ) : (
          <p className="text-soft">{t('noPledges')}</p>
        )}
      </Section>
    </>
  );
}

async function find(slug: string): Promise<PublicPlatform> {
  const platform = slugForm.safeParse(slug).success ? await readPlatform(slug) : null;
  if (!platform) notFound();
  return platform;
}
