'use client';

import { usePathname } from 'next/navigation';
import { type Locale, localeNames, locales, switchLocale } from '@/lib/i18n/locales';

/**
 * The same page in each of the eleven locales. A client component only to know its own address;
 * the server renders it whole, so that it works without a script.
 */
export function LocaleLinks({ current, label }: { current: Locale; label: string }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="no-print">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={switchLocale(path, locale)}
              hrefLang={locale}
              lang={locale}
              aria-current={locale === current ? 'true' : undefined}
              className="inline-block py-1 no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {localeNames[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
