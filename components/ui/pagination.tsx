import { useTranslations } from 'next-intl';
import { buttonClass } from './button-class';
import { Link } from './link';

interface PaginationProps {
  /** Addresses by cursor, without the locale; nothing where there is no such page. */
  newer?: string;
  older?: string;
  first?: string;
  /** "51 to 100 of 1,204": stated in words by the page that knows. */
  summary?: string;
}

/** Newer and older by cursor: a list by time has no page numbers that would stay true. */
export function Pagination({ newer, older, first, summary }: PaginationProps) {
  const t = useTranslations('common.pagination');
  if (!newer && !older && !summary) return null;
  return (
    <nav aria-label={t('label')} className="no-print flex flex-wrap items-center justify-between gap-4 pt-6">
      <div className="flex flex-wrap gap-3">
        {first ? (
          <Link href={first} className={buttonClass('quiet')}>
            {t('first')}
          </Link>
        ) : null}
        {newer ? (
          <Link href={newer} rel="prev" className={buttonClass('secondary')}>
            {t('newer')}
          </Link>
        ) : null}
        {older ? (
          <Link href={older} rel="next" className={buttonClass('secondary')}>
            {t('older')}
          </Link>
        ) : null}
      </div>
      {summary ? <p className="text-fine text-soft">{summary}</p> : null}
    </nav>
  );
}
