import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, isLocale } from './locales';
import { messagesFor } from './messages';

/**
 * What next-intl reads for each request. The locale comes from the `[locale]` segment through
 * `setRequestLocale` (no cookie, no middleware); a mail or an action names it outright.
 * A missing or broken message throws: it is a bug, and the type check and a test find it first.
 */
export default getRequestConfig(async ({ locale, requestLocale }) => {
  const wanted = locale ?? (await requestLocale);
  const chosen = isLocale(wanted) ? wanted : defaultLocale;
  return {
    locale: chosen,
    messages: messagesFor(chosen),
    // Dates are computed in the company's zone and say so; a bare date never moves by a zone.
    timeZone: 'UTC',
    onError(error) {
      throw error;
    },
  };
});
