import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from './link';
import { Logo } from './logo';

export interface AppNavItem {
  href: string;
  label: string;
  /** How many things wait there; nothing is shown for zero. */
  count?: number;
  current?: boolean;
}

interface AppHeaderProps {
  /** What this person may open, already decided by the page: a header never guards. */
  items: readonly AppNavItem[];
  /** The address signed in with, shown so that agencies see which hat they wear. */
  address?: string;
  /** The sign-out form: a button that posts, given by the layout that owns the action. */
  signOut?: ReactNode;
}

/** The header of the signed-in areas: denser than the masthead, one row for where the work is. */
export function AppHeader({ items, address, signOut }: AppHeaderProps) {
  const t = useTranslations('common');
  return (
    <header className="border-line border-b">
      <div className="page flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
        <Link href="/" look="quiet" aria-label={t('homeLink')} className="py-2 hover:no-underline">
          <Logo name={t('siteName')} />
        </Link>
        {address || signOut ? (
          <div className="flex min-w-0 flex-wrap items-center gap-x-4 text-fine text-soft">
            {address ? (
              <span className="min-w-0 break-all">{t('account.signedInAs', { address })}</span>
            ) : null}
            {signOut}
          </div>
        ) : null}
      </div>
      {items.length > 0 ? (
        <nav aria-label={t('account.label')} className="no-print border-line border-t">
          <ul className="page flex flex-wrap gap-x-6">
            {items.map((item) => (
              <li key={item.href}>
                <Link
                  href={item.href}
                  look="quiet"
                  aria-current={item.current ? 'page' : undefined}
                  className="inline-flex min-h-11 items-center gap-2 border-transparent border-b-2 aria-[current]:border-ink aria-[current]:font-medium"
                >
                  {item.label}
                  {item.count ? <span className="text-soft">{item.count}</span> : null}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  );
}
