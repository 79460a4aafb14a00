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
  const shared = (tag: string) =>
    Object.keys(text.statement).filter((one) => languageOf(one) === languageOf(tag)).length > 1;
  // "Dutch", or "English (Australia)" where there is more than one English.
  const named = (tag: string) => formatLanguage(shared(tag) ? tag : languageOf(tag), locale);
  const languages = others.map(([tag]) => named(tag));
  return (
    <>
      {others.length > 0 ? (
        <p className="mb-4 text-soft">{t('alsoIn', { languages: formatList(languages, locale) })}</p>
      ) : null}
      <Statement body={first[1]} locale={first[0]} />
      {others.map(([tag, body]) => (
        <details key={tag} className="mt-6 border-line border-t pt-4">
          <summary className="font-medium">{t('statementIn', { language: named(tag) })}</summary>
          <div className="mt-4">
            <Statement body={body} locale={tag} />
          </div>
        </details>
      ))}
    </>
  );
}

const languageOf = (tag: string): string => tag.split('-')[0] ?? tag;
