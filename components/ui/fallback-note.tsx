import { useLocale } from 'next-intl';
import { fallbackNotes } from '@/lib/i18n/fallback-note';

/** Says, in the reader's own language, that this page is in English for now. */
export function FallbackNote() {
  const locale = useLocale();
  const note = fallbackNotes[locale];
  if (!note) return null;
  return (
    <aside lang={locale} className="border-line border-b bg-sunk text-fine">
      <p className="page py-2">{note}</p>
    </aside>
  );
}
