import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Messages, messagesFor, type Part } from '@/lib/i18n/messages';

/**
 * Gives the forms below it the messages they speak in the browser: the kit's own and those of the parts
 * named here (where the errors of a page's schema are). Around a form or in a layout of forms; public
 * pages without a form send no messages at all.
 */
export async function FormMessages({
  parts = [],
  children,
}: {
  parts?: readonly Part[];
  children: ReactNode;
}) {
  const all = messagesFor(await getLocale());
  const wanted: Part[] = ['forms', 'errors', ...parts];
  const messages = Object.fromEntries(wanted.map((part) => [part, all[part]])) as Partial<Messages>;
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
