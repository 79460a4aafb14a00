import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { FontPreloads } from '@/components/ui/font-preloads';
import { Missing } from '@/components/ui/missing';
import { SiteHeader } from '@/components/ui/site-header';
import { defaultLocale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import './globals.css';

export const metadata: Metadata = { title: messagesFor(defaultLocale).errors.notFound.title };

/** An address outside of every locale: a whole page of its own, in the default language. */
export default function GlobalNotFound() {
  setRequestLocale(defaultLocale);
  return (
    <html lang={defaultLocale}>
      <body>
        <FontPreloads />
        <NextIntlClientProvider locale={defaultLocale} messages={null}>
          <SiteHeader />
          <main id="content" className="page flex-1 pb-20">
            <Missing />
          </main>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
