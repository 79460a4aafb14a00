import { useTranslations } from 'next-intl';
import { Link } from './link';
import { Logo } from './logo';

/** The masthead of the public pages. The same for everybody: a kept page knows nobody. */
export function SiteHeader() {
  const t = useTranslations('common');
  return (
    <header className="border-line border-b">
      <div className="page flex min-h-16 items-center justify-between gap-6 lg:min-h-20">
        <Link href="/" look="quiet" aria-label={t('homeLink')} className="py-2 hover:no-underline">
          <Logo name={t('siteName')} />
        </Link>
        {/* A popover opens without a script; on wide pages base.css lays it out in the row. */}
        <button
          type="button"
          popoverTarget="site-menu"
          className="no-print -mr-3 min-h-11 px-3 font-medium underline lg:hidden"
        >
          {t('nav.menu')}
        </button>
        <nav id="site-menu" popover="auto" aria-label={t('nav.label')} className="site-menu">
          <ul>
            <li>
              <Link href="/wall">{t('nav.wall')}</Link>
            </li>
            <li>
              <Link href="/leaderboard">{t('nav.leaderboard')}</Link>
            </li>
            <li>
              <Link href="/beneficiaries">{t('nav.beneficiaries')}</Link>
            </li>
            <li>
              <Link href="/platforms">{t('nav.platforms')}</Link>
            </li>
            <li>
              <Link href="/how-we-know">{t('nav.how')}</Link>
            </li>
            <li className="site-menu-last">
              <Link href="/account">{t('nav.signIn')}</Link>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}
