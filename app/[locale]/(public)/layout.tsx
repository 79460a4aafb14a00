import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FallbackNote } from '@/components/ui/fallback-note';
import { SiteFooter } from '@/components/ui/site-footer';
import { SiteHeader } from '@/components/ui/site-header';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';

interface PublicLayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** The public pages: the same for everybody, so that the front can keep them. */
export default async function PublicLayout({ children, params }: PublicLayoutProps) {
  const { locale } = await params;
  setRequestLocale(isLocale(locale) ? locale : defaultLocale);
  return (
    <>
      <SiteHeader />
      <FallbackNote />
      <main id="content" tabIndex={-1} className="page flex-1 pb-20 outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
