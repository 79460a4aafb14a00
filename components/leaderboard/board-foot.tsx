import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
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
  const pages = useTranslations('common.pagination');
  const locale = useLocale();
  const words = (value: number) => formatNumber(value, locale);
  if (total < 5) return <p className="mt-4 text-fine text-soft">{t('few', { count: total })}</p>;
  if (total <= BOARD_PAGE && page === 1) {
    return <p className="mt-4 text-fine text-soft">{t('total', { count: total, figure: words(total) })}</p>;
  }
  const from = (page - 1) * BOARD_PAGE + 1;
  const to = Math.min(page * BOARD_PAGE, total);
  return (
    <nav
      aria-label={pages('label')}
      className="no-print flex flex-wrap items-center justify-between gap-4 pt-6"
    >
      <div className="flex flex-wrap gap-3">
        {page > 1 ? (
          <ButtonLink href={href(page - 1)} rel="prev" look="secondary">
            {pages('previous')}
          </ButtonLink>
        ) : null}
        {to < total ? (
          <ButtonLink href={href(page + 1)} rel="next" look="secondary">
            {pages('next')}
          </ButtonLink>
        ) : null}
      </div>
      <p className="text-fine text-soft">
        {t('shown', { from: words(from), to: words(to), total: words(total) })}
      </p>
    </nav>
  );
}
