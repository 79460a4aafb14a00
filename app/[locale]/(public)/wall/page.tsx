import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Wall } from '@/components/wall/wall';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { mondayOf, now } from '@/lib/time';
import { readFilterOptions, readWall } from '@/lib/wall/queries';
import { pick, WALL_PARAMETERS, type WallQuery, wallQuery } from '@/lib/wall/schema';
import { yearShown } from '@/lib/wall/totals-queries';
import { pageMetadata } from '../page-metadata';

export const dynamic = 'force-dynamic';

interface WallPageProps {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: WallPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'wall' });
  const narrowed = Object.keys(pick(await searchParams, WALL_PARAMETERS)).length > 0;
  return pageMetadata({
    locale,
    path: '/wall',
    title: t('title'),
    description: t('description'),
    index: !narrowed,
  });
}

export default async function WallPage({ params, searchParams }: WallPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const query = parse(await searchParams);
  const at = now();
  const year = yearShown(at, query.week);
  const [page, options, t] = await Promise.all([
    readWall(query, at),
    readFilterOptions(yearShown(at)),
    getTranslations('wall'),
  ]);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')}>
        <Link href="/history">{t('historyLink')}</Link>
      </PageHeading>
      <Wall query={query} page={page} options={options} year={year} now={mondayOf(at, 'UTC')} />
    </>
  );
}

/** A form's empty fields are no filters; what no form of ours could send is no page of ours. */
function parse(parameters: Record<string, string | string[] | undefined>): WallQuery {
  const parsed = wallQuery.safeParse(pick(parameters, WALL_PARAMETERS));
  if (!parsed.success) notFound();
  return parsed.data;
}
