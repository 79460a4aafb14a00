import { useLocale } from 'next-intl';
import { referenceText } from '@/lib/i18n/reference-text';

/** A text of the reference data, in the reader's language where it is written in it. */
export function ReferenceText({ children }: { children: string }) {
  const { text, lang } = referenceText(children, useLocale());
  return lang ? <span lang={lang}>{text}</span> : text;
}
