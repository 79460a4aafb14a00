'use client';

import { useParams } from 'next/navigation';
import { Crash } from '@/components/ui/crash';
import { crashText } from '@/lib/i18n/crash-text';
import { isLocale, textLocale } from '@/lib/i18n/locales';
import './globals.css';

interface GlobalErrorProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** When the document itself could not be made: a whole page of its own. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const { locale } = useParams<{ locale?: string }>();
  return (
    <html lang={isLocale(locale) ? textLocale(locale) : 'en-GB'}>
      <head>
        <title>{crashText(locale).title}</title>
      </head>
      <body>
        <main className="flex-1">
          <Crash error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
