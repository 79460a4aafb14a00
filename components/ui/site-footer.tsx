import { useLocale, useTranslations } from 'next-intl';
import { Link } from './link';
import { LocaleLinks } from './locale-links';
import { LogoMark } from './logo';

/** Languages, the legal pages and the data: at the foot of every page, signed in or not. */
export function SiteFooter() {
  const t = useTranslations('common');
  const locale = useLocale();
  const links = [
    ['/history', t('footer.history')],
    ['/privacy', t('footer.privacy')],
    ['/terms', t('footer.terms')],
    ['/imprint', t('footer.imprint')],
    ['/api/v1/openapi.json', t('footer.api')],
  ] as const;
  return (
    <footer className="mt-auto border-line border-t pt-10 pb-12 text-fine text-soft">
      <div className="page grid gap-8 md:grid-cols-[1fr_2fr]">
        <div className="flex max-w-xs gap-4">
          <LogoMark className="mt-1 text-ink" />
          <p className="max-w-[36ch]">{t('footer.promise')}</p>
        </div>
        <div className="grid gap-4">
          <nav aria-label={t('footer.label')} className="no-print">
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {links.map(([href, text]) => (
                <li key={href}>
                  <Link href={href} className="inline-block py-1">
                    {text}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <LocaleLinks current={locale} label={t('footer.languages')} />
        </div>
      </div>
    </footer>
  );
}
