import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { MarkGlyph } from '@/components/ui/mark';
import { Table } from '@/components/ui/table';
import { SIZE_CLASSES, type SizeClass } from '@/lib/companies/company';
import { formatNumber } from '@/lib/i18n/format';
import type { AmountBoard } from '@/lib/wall/leaderboard-queries';
import { BoardCompany } from './board-company';
import { BoardFoot } from './board-foot';

interface AmountBoardsProps {
  boards: readonly AmountBoard[];
  groups: readonly { size: SizeClass }[];
  size: SizeClass | undefined;
  page: number;
}

/** By confirmed amount, inside one size class and one currency at a time. */
export function AmountBoards({ boards, groups, size, page }: AmountBoardsProps) {
  const t = useTranslations('leaderboard');
  const words = useTranslations('record');
  const sizes = SIZE_CLASSES.filter((one) => one === size || groups.some((group) => group.size === one));
  return (
    <>
      <p className="mb-6 max-w-measure text-soft">{t('amountNote')}</p>
      {sizes.length > 0 ? (
        <nav aria-label={t('sizeLabel')} className="no-print mb-10">
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            <Size href="/leaderboard?by=amount" current={!size} label={t('allSizes')} />
            {sizes.map((one) => (
              <Size
                key={one}
                href={`/leaderboard?by=amount&size=${one}`}
                current={one === size}
                label={words(`sizeShort.${one}`)}
              />
            ))}
          </ul>
        </nav>
      ) : null}
      {boards.length === 0 ? (
        <EmptyState title={t(size ? 'empty.amount' : 'empty.ratio')}>
          <p>{t('empty.amountText')}</p>
          <p>
            <Link href="/wall">{t('empty.wall')}</Link>
          </p>
        </EmptyState>
      ) : (
        <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
          {boards.map((board) => (
            <OneBoard key={`${board.size} ${board.currency}`} board={board} page={page} />
          ))}
        </div>
      )}
    </>
  );
}

function Size({ href, current, label }: { href: string; current: boolean; label: string }) {
  return (
    <li>
      <Link
        href={href}
        look="quiet"
        aria-current={current ? 'page' : undefined}
        className="inline-block py-1 aria-[current]:font-semibold"
      >
        {label}
      </Link>
    </li>
  );
}

function OneBoard({ board, page }: { board: AmountBoard; page: number }) {
  const t = useTranslations('leaderboard');
  const words = useTranslations('record');
  const locale = useLocale();
  const { size, currency, rows, total } = board;
  const href = `/leaderboard?by=amount&size=${size}&currency=${currency}`;
  const part = page === 1 && rows.length < total && rows.length < 100;
  return (
    <div className="min-w-0">
      <Table
        caption={t('amountCaption', { size: words(`size.${size}`), currency })}
        narrow="scroll"
        columns={[
          { key: 'rank', label: t('rank') },
          { key: 'company', label: t('company'), rowHeader: true },
          { key: 'confirmed', label: t('confirmed'), kind: 'figure' },
        ]}
        rows={rows.map((row) => ({
          key: row.company.slug,
          cells: {
            rank: row.rank,
            company: <BoardCompany company={row.company} />,
            confirmed: (
              <span className="inline-flex items-baseline gap-1.5">
                <MarkGlyph kind="confirmed" className="translate-y-[0.125em]" />
                <Money amount={{ minor: row.confirmedMinor, currency }} fraction="always" />
              </span>
            ),
          },
        }))}
      />
      {part ? (
        <p className="mt-3 text-fine">
          <Link href={href}>{t('seeAll', { count: total, figure: formatNumber(total, locale) })}</Link>
        </p>
      ) : (
        <BoardFoot total={total} page={page} href={(to) => (to === 1 ? href : `${href}&page=${to}`)} />
      )}
    </div>
  );
}
