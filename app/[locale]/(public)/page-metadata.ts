import type { Metadata } from 'next';
import { env } from '@/lib/env';
import { defaultLocale, type Locale, localePath, locales } from '@/lib/i18n/locales';

interface Described {
  locale: Locale;
  /** Without the locale; the parameters that make another page of it included. */
  path: string;
  title: string;
  description: string;
  /** Made-up records are not for search engines; nor are filtered lists. */
  index?: boolean;
}

/** Title, description, canonical address and the same page in the other locales. */
export function pageMetadata({ locale, path, title, description, index = true }: Described): Metadata {
  const address = (of: Locale) => new URL(localePath(of, path), env().APP_URL).href;
  return {
    title,
    description,
    alternates: {
      canonical: address(locale),
      languages: {
        ...Object.fromEntries(locales.map((one) => [one, address(one)])),
        'x-default': address(defaultLocale),
      },
    },
    openGraph: { title, description, url: address(locale), siteName: 'Quiet Week', type: 'website' },
    ...(index ? {} : { robots: { index: false } }),
  };
}
