import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { MarkGlyph } from '@/components/ui/mark';
import { Table } from '@/components/ui/table';
import type { Board, WeeksRow } from '@/lib/wall/leaderboard-queries';
import { BoardCompany } from './board-company';
import { BoardFoot } from './board-foot';

/** By kept weeks: what is confirmed (nothing, until proof can be handed in), then what companies declare. */
export function WeeksBoard({ board, page }: { board: Board<WeeksRow>; page: number }) {
  const t = useTranslations('leaderboard');
  if (board.rows.length === 0) {
    return (
      <EmptyState title={t('empty.weeks')}>
        <p>{t('empty.weeksText')}</p>
        <p>
          <Link href="/wall">{t('empty.wall')}</Link>
        </p>
      </EmptyState>
    );
  }
  const href = (to: number) => `/leaderboard?by=weeks${to === 1 ? '' : `&page=${to}`}`;
  return (
    <>
      {board.rows.every((row) => row.confirmed === 0) ? (
        <p className="mb-6 max-w-measure text-soft">{t('weeksNote')}</p>
      ) : null}
      <Table
        caption={t('weeksCaption')}
        columns={[
          { key: 'rank', label: t('rank'), kind: 'text' },
          { key: 'company', label: t('company'), rowHeader: true },
          { key: 'confirmed', label: t('confirmedKept'), kind: 'figure' },
          { key: 'declared', label: t('declaredKept'), kind: 'figure' },
          { key: 'pledged', label: t('pledged'), kind: 'figure' },
        ]}
        rows={board.rows.map((row) => ({
          key: row.company.slug,
          cells: {
            rank: row.rank,
            company: <BoardCompany company={row.company} />,
            confirmed: row.confirmed,
            declared: (
              <span className="inline-flex items-baseline gap-1.5">
                <MarkGlyph kind="declared" className="translate-y-[0.125em]" />
                {row.declared}
              </span>
            ),
            pledged: row.weeks,
          },
        }))}
      />
      <BoardFoot total={board.total} page={page} href={href} />
    </>
  );
}
