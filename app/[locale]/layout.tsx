import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FontPreloads } from '@/components/ui/font-preloads';
import { SkipLink } from '@/components/ui/skip-link';
import { isLocale, textLocale } from '@/lib/i18n/locales';
import '../globals.css';

interface LocaleParams {
  params: Promise<{ locale: string }>;
}

// The front keeps whole answers (docs/architecture.md); a second cache in Next would only be late.
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#1b1b1d' },
  ],
};

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'common' });
  return {
    title: { default: t('siteName'), template: `%s · ${t('siteName')}` },
    description: t('tagline'),
    // Mail clients and phones guess at figures; ours are never telephone numbers.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

/** The document: its language is that of the text, which is English where a locale is not written yet. */
export default async function LocaleLayout({ children, params }: LocaleParams & { children: ReactNode }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={textLocale(locale)}>
      <body>
        <FontPreloads />
        {/* Messages go to the browser where forms need them (FormMessages), not with every page. */}
        <NextIntlClientProvider messages={null}>
          <SkipLink />
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
