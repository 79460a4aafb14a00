import { createElement } from 'react';
import { render } from 'react-email';
import { compose } from './compose';
import { Mail } from './mail';
import { plainText } from './plain-text';
import type { MailData, Template } from './templates';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
  lang: string;
}

/** A mail in its recipient's language, as HTML and as plain text. @throws Error where its words are missing */
export async function renderMail<T extends Template>(
  template: T,
  data: MailData[T],
  locale: string,
): Promise<RenderedMail> {
  const mail = compose(template, data, locale);
  const html = await render(createElement(Mail, { mail }));
  return { subject: mail.subject, html, text: plainText(mail), lang: mail.lang };
}
