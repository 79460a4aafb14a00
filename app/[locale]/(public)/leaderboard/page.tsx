import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AmountBoards } from '@/components/leaderboard/amount-boards';
import { BoardRule } from '@/components/leaderboard/board-rule';
import { RatioBoard } from '@/components/leaderboard/ratio-board';
import { WeeksBoard } from '@/components/leaderboard/weeks-board';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Tabs } from '@/components/ui/tabs';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { type Board, readAmountBoards, readByRatio, readByWeeks } from '@/lib/wall/leaderboard-queries';
import { LEADERBOARD_ORDERS } from '@/lib/wall/ranking';
import { LEADERBOARD_PARAMETERS, type LeaderboardQuery, leaderboardQuery, pick } from '@/lib/wall/schema';
import { pageMetadata } from '../page-metadata';

export const dynamic = 'force-dynamic';

interface LeaderboardPageProps {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: LeaderboardPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { by = 'ratio' } = parse(await searchParams);
  const t = await getTranslations({ locale, namespace: 'leaderboard' });
  return pageMetadata({
    locale,
    path: by === 'ratio' ? '/leaderboard' : `/leaderboard?by=${by}`,
    title: by === 'ratio' ? t('title') : `${t('title')}: ${t(`tabs.${by}`)}`,
    description: t('description'),
  });
}

export default async function LeaderboardPage({ params, searchParams }: LeaderboardPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const query = parse(await searchParams);
  const t = await getTranslations('leaderboard');
  const by = query.by ?? 'ratio';
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')}>
        <Link href="#rule">{t('ruleLink')}</Link>
      </PageHeading>
      <Tabs
        label={t('tabs.label')}
        items={LEADERBOARD_ORDERS.map((order) => ({
          href: order === 'ratio' ? '/leaderboard' : `/leaderboard?by=${order}`,
          label: t(`tabs.${order}`),
          current: order === by,
        }))}
      />
      <div className="board pt-8 pb-12">{await board(query)}</div>
      <BoardRule />
    </>
  );
}

async function board({ by = 'ratio', size, currency, page = 1 }: LeaderboardQuery) {
  if (by === 'ratio') return <RatioBoard board={existing(await readByRatio(page), page)} page={page} />;
  if (by === 'weeks') return <WeeksBoard board={existing(await readByWeeks(page), page)} page={page} />;
  return <AmountBoards {...(await readAmountBoards({ size, currency, page }))} size={size} page={page} />;
}

/** A page past the end is no page; the first one may be empty and says so. */
function existing<Row>(board: Board<Row>, page: number): Board<Row> {
  if (page > 1 && board.rows.length === 0) notFound();
  return board;
}

function parse(parameters: Record<string, string | string[] | undefined>): LeaderboardQuery {
  const parsed = leaderboardQuery.safeParse(pick(parameters, LEADERBOARD_PARAMETERS));
  if (!parsed.success) notFound();
  return parsed.data;
}
