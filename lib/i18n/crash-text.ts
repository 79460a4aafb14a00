import { catalogueOf, defaultLocale, isLocale } from './locales';

const texts = {
  'en-GB': {
    title: 'This page could not be shown',
    body: 'The mistake is ours and has been recorded. Nothing that you sent before is lost. Try again; if it happens twice, write to the operator.',
    again: 'Try again',
    home: 'Go to the home page',
    reference: 'Reference for the operator:',
  },
  'nl-NL': {
    title: 'Deze pagina kon niet worden getoond',
    body: 'De fout ligt bij ons en is vastgelegd. Wat u eerder verstuurde, is er nog. Probeer het opnieuw; gaat het twee keer mis, schrijf dan de beheerder van de site.',
    again: 'Opnieuw proberen',
    home: 'Naar de beginpagina',
    reference: 'Kenmerk voor de beheerder:',
  },
};

/**
 * The words for when something broke. Apart from the catalogues: an error boundary is sent to every
 * browser with every page, and must not depend on what may just have failed.
 */
export function crashText(locale: unknown) {
  return texts[catalogueOf(isLocale(locale) ? locale : defaultLocale)];
}
