import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { localeField } from '@/components/forms/form-locale';
import { AppHeader, type AppNavItem } from '@/components/ui/app-header';
import { FallbackNote } from '@/components/ui/fallback-note';
import { SiteFooter } from '@/components/ui/site-footer';
import type { Person } from '@/lib/actor';
import { signOutAction } from './[locale]/account/actions';

export type AppArea = 'account' | 'company' | 'admin';

interface AppShellProps {
  /** From the page's own guard: the shell shows what is there, it never guards. */
  actor: Person;
  current: AppArea;
  children: ReactNode;
}

/** What stands around every signed-in page: where one may go, as whom, and the way out. */
export function AppShell({ actor, current, children }: AppShellProps) {
  return (
    <>
      <AppHeader items={useItems(actor, current)} address={actor.email} signOut={<SignOut />} />
      <FallbackNote />
      <main id="content" tabIndex={-1} className="page flex-1 pb-20 outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}

function useItems(actor: Person, current: AppArea): AppNavItem[] {
  const t = useTranslations('common.account');
  const items: (AppNavItem & { area: AppArea; shown: boolean })[] = [
    { area: 'account', href: '/account', label: t('account'), shown: true },
    { area: 'company', href: '/company', label: t('company'), shown: actor.companyIds.length > 0 },
    { area: 'admin', href: '/admin', label: t('admin'), shown: actor.administrator },
  ];
  return items
    .filter((item) => item.shown)
    .map(({ area, shown: _, ...item }) => ({ ...item, current: area === current }));
}

function SignOut() {
  const t = useTranslations('common.account');
  return (
    <form action={signOutAction}>
      <input type="hidden" name={localeField} value={useLocale()} />
      <button type="submit" className="min-h-11 font-medium text-ink underline hover:decoration-2">
        {t('signOut')}
      </button>
    </form>
  );
}
