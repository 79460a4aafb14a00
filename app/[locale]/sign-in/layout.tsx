import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FormMessages } from '@/components/forms/form-messages';
import { FallbackNote } from '@/components/ui/fallback-note';
import { SiteFooter } from '@/components/ui/site-footer';
import { SiteHeader } from '@/components/ui/site-header';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';

interface SignInLayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** Looks like the public site, which is where people come from; is never kept. */
export default async function SignInLayout({ children, params }: SignInLayoutProps) {
  const { locale } = await params;
  setRequestLocale(isLocale(locale) ? locale : defaultLocale);
  return (
    <>
      <SiteHeader />
      <FallbackNote />
      <main id="content" tabIndex={-1} className="page flex-1 pb-20 outline-none">
        <FormMessages parts={['auth']}>{children}</FormMessages>
      </main>
      <SiteFooter />
    </>
  );
}
