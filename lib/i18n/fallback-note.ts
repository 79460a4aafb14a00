import type { Locale } from './locales';

/**
 * What a reader is told, in their own language, on a page that is not written in it yet.
 * Only the locales that fall back to English have one.
 */
export const fallbackNotes: Partial<Record<Locale, string>> = {
  'da-DK': 'Denne side findes endnu ikke på dansk. Her er den på engelsk.',
  'de-DE': 'Diese Seite gibt es noch nicht auf Deutsch. Hier steht sie auf Englisch.',
  'es-ES': 'Esta página todavía no existe en español. Aquí está en inglés.',
  'fr-FR': 'Cette page n’existe pas encore en français. La voici en anglais.',
  'it-IT': 'Questa pagina non esiste ancora in italiano. Eccola in inglese.',
  'nb-NO': 'Denne siden finnes ikke på norsk ennå. Her er den på engelsk.',
  'sv-SE': 'Den här sidan finns inte på svenska ännu. Här är den på engelska.',
};
