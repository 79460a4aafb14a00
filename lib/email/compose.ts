import { createTranslator } from 'use-intl/core';
import { operator } from '../env';
import { isLocale, textLocale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import type { MailData, Template } from './templates';

/** One mail in words: what both its forms, HTML and plain text, are set from. */
export interface Composed {
  /** For `<html lang>` and Content-Language. */
  lang: string;
  subject: string;
  paragraphs: string[];
  action: { label: string; url: string };
  copy: string;
  why: string;
  imprint: string[];
}

/**
 * Finds the words for a mail in its recipient's language, or in English where that is not written.
 * @throws Error for a message that is missing or does not take the data: a bug, the job fails and says so
 */
export function compose<T extends Template>(template: T, data: MailData[T], locale: string): Composed {
  const known = isLocale(locale) ? locale : 'en-GB';
  const translate = createTranslator({
    locale: known,
    messages: { mail: messagesFor(known).mail },
    namespace: 'mail',
    onError: (error) => {
      throw error;
    },
  }) as unknown as (key: string, values?: Record<string, string | number>) => string;
  const { name, address, email } = operator();
  return {
    lang: textLocale(known),
    subject: oneLine(translate(`${template}.subject`, data)),
    paragraphs: translate(`${template}.body`, data)
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
    action: { label: oneLine(translate(`${template}.action`, data)), url: data.url },
    copy: translate('common.copy'),
    why: translate('common.why'),
    imprint: [
      translate('common.imprint', { operator: name, address }),
      translate('common.contact', { email }),
    ],
  };
}

/** A header and a button have one line, whatever somebody typed. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
