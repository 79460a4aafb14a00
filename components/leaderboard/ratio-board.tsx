import { useTranslations } from 'next-intl';
import { Ratio } from '@/components/record/ratio';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { Mark } from '@/components/ui/mark';
import { Table } from '@/components/ui/table';
import type { Board, RatioRow } from '@/lib/wall/leaderboard-queries';
import { BoardCompany } from './board-company';
import { BoardFoot } from './board-foot';

/** By redirect ratio: the money that two keys confirm, measured by what was saved. */
export function RatioBoard({ board, page }: { board: Board<RatioRow>; page: number }) {
  const t = useTranslations('leaderboard');
  if (board.rows.length === 0) {
    return (
      <EmptyState title={t('empty.ratio')}>
        <p>{t('empty.ratioText')}</p>
        <p>
          <Link href="/wall">{t('empty.wall')}</Link>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        caption={t('ratioCaption')}
        columns={[
          { key: 'rank', label: t('rank'), kind: 'text' },
          { key: 'company', label: t('company'), rowHeader: true },
          { key: 'ratio', label: t('ratio'), kind: 'figure' },
          { key: 'confirmed', label: t('confirmed'), kind: 'figure' },
        ]}
        rows={board.rows.map((row) => ({
          key: `${row.company.slug} ${row.currency}`,
          cells: {
            rank: row.rank,
            company: <BoardCompany company={row.company} />,
            ratio: <Ratio ratio={row.ratio} />,
            confirmed: (
              <Mark kind="confirmed">
                <Money amount={{ minor: row.confirmedMinor, currency: row.currency }} />
              </Mark>
            ),
          },
        }))}
      />
      <BoardFoot
        total={board.total}
        page={page}
        href={(to) => (to === 1 ? '/leaderboard' : `/leaderboard?page=${to}`)}
      />
    </>
  );
}
