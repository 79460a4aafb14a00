import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { type Locale, localeNames, locales } from '@/lib/i18n/locales';

interface LanguageLinksProps {
  here: string;
  /** Locales the statement is written in. */
  written: readonly Locale[];
  /** The one on this page. */
  open: Locale;
}

/** The languages the statement has, and those it could have; each is a page of its own. */
export function LanguageLinks({ here, written, open }: LanguageLinksProps) {
  const t = useTranslations('sign.statement');
  const missing = locales.filter((locale) => !written.includes(locale) && locale !== open);
  const shown = written.filter((locale) => locale !== open);
  const list = (of: readonly Locale[]) =>
    of.map((locale) => (
      <li key={locale}>
        <Link href={`${here}?in=${locale}`} lang={locale} className="inline-block py-1">
          {localeNames[locale]}
        </Link>
      </li>
    ));
  return (
    <nav aria-label={t('language')} className="mb-8 grid gap-3">
      {shown.length > 0 ? (
        <div className="flex flex-wrap items-baseline gap-x-4">
          <p className="text-soft">{t('written')}</p>
          <ul className="flex flex-wrap gap-x-4">{list(shown)}</ul>
        </div>
      ) : null}
      <details>
        <summary className="ml-4 py-1">{t('add')}</summary>
        <ul className="flex flex-wrap gap-x-5 pt-1 pl-4">{list(missing)}</ul>
      </details>
    </nav>
  );
}
