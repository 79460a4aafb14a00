import { useTranslations } from 'next-intl';
import { Link } from './link';

interface Crumb {
  href: string;
  label: string;
}

/** The way back up. The page itself is not in it: its heading says where it is. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations('common');
  return (
    <nav aria-label={t('breadcrumbs')} className="no-print">
      <ol className="flex flex-wrap gap-x-2 text-fine text-soft">
        {items.map((item, index) => (
          <li key={item.href} className="flex gap-x-2">
            {index > 0 ? (
              <span aria-hidden="true" className="py-1">
                /
              </span>
            ) : null}
            <Link href={item.href} className="inline-block py-1">
              {item.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
