import { useLocale, useTranslations } from 'next-intl';
import { Pagination } from '@/components/ui/pagination';
import { formatNumber } from '@/lib/i18n/format';
import { BOARD_PAGE } from '@/lib/wall/leaderboard-queries';

interface BoardFootProps {
  total: number;
  page: number;
  /** The address of a page of this board, without its locale. */
  href: (page: number) => string;
}

/** Below a board: how much of it is shown, the way on, and a word of caution when there is little. */
export function BoardFoot({ total, page, href }: BoardFootProps) {
  const t = useTranslations('leaderboard');
  const locale = useLocale();
  const words = (value: number) => formatNumber(value, locale);
  const from = (page - 1) * BOARD_PAGE + 1;
  const to = Math.min(page * BOARD_PAGE, total);
  if (total < 5) return <p className="mt-4 text-fine text-soft">{t('few', { count: total })}</p>;
  return (
    <Pagination
      newer={page > 1 ? href(page - 1) : undefined}
      older={to < total ? href(page + 1) : undefined}
      summary={
        total > BOARD_PAGE
          ? t('shown', { from: words(from), to: words(to), total: words(total) })
          : t('total', { count: total, figure: words(total) })
      }
    />
  );
}
