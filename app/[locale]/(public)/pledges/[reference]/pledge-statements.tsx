import { useLocale, useTranslations } from 'next-intl';
import { Statement } from '@/components/pledges/statement';
import { formatLanguage, formatList } from '@/lib/i18n/format';
import type { PublicText } from '@/lib/wall/public-text';
import { orderedStatements } from '@/lib/wall/statements';

/** The company's own words: in the reader's language if it wrote them, with the others below, each in its own. */
export function PledgeStatements({ text }: { text: PublicText }) {
  const t = useTranslations('publicPledge');
  const locale = useLocale();
  const [first, ...others] = orderedStatements(text.statement, locale);
  if (!first) return null;
  const languages = others.map(([tag]) => formatLanguage(tag, locale));
  return (
    <>
      {others.length > 0 ? (
        <p className="mb-4 text-soft">{t('alsoIn', { languages: formatList(languages, locale) })}</p>
      ) : null}
      <Statement body={first[1]} locale={first[0]} />
      {others.map(([tag, body]) => (
        <details key={tag} className="mt-6 border-line border-t pt-4">
          <summary className="font-medium">
            {t('statementIn', { language: formatLanguage(tag, locale) })}
          </summary>
          <div className="mt-4">
            <Statement body={body} locale={tag} />
          </div>
        </details>
      ))}
    </>
  );
}
