import { beforeAll, expect, test } from 'vitest';
import { applyTestSettings } from '@/dev/testing/settings';
import { locales } from '../i18n/locales';
import { renderMail } from './render';
import { SAMPLE_MAILS } from './sample-mails';
import type { Template } from './templates';

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1:9/none';
  applyTestSettings();
});

const templates = Object.keys(SAMPLE_MAILS) as Template[];

test.each(templates)('%s has its words in every locale, in both forms', async (template) => {
  for (const locale of locales) {
    const { subject, html, text, lang } = await renderMail(template, SAMPLE_MAILS[template], locale);
    expect(subject).toMatch(/\S/);
    expect(subject).not.toMatch(/[{}\p{Cc}]/u);
    expect(text).toContain(SAMPLE_MAILS[template].url);
    expect(text).not.toMatch(/\{\w+\}/);
    expect(text).toContain('Sample Operator');
    expect(html).toContain(`lang="${lang}"`);
  }
});

test('nothing in a mail is fetched from anywhere, and what people typed is escaped', async () => {
  for (const template of templates) {
    const { html } = await renderMail(template, SAMPLE_MAILS[template], 'nl-NL');
    expect(html).not.toMatch(/<img|<link|<script|url\(|@import|\bsrc=/i);
    expect(html).not.toContain('<Ltd>');
    expect(html.length).toBeLessThan(60_000);
  }
});

test('Dutch is Dutch; a language that is not written yet reads English and says so in lang', async () => {
  const dutch = await renderMail('sign_in', SAMPLE_MAILS.sign_in, 'nl-NL');
  expect(dutch).toMatchObject({ subject: 'Aanmelden bij Quiet Week', lang: 'nl-NL' });
  const french = await renderMail('sign_in', SAMPLE_MAILS.sign_in, 'fr-FR');
  expect(french).toMatchObject({ subject: 'Sign in to Quiet Week', lang: 'en-GB' });
});

test('a subject stays one line, and a note keeps its paragraphs', async () => {
  const data = { ...SAMPLE_MAILS.company_declined, company: 'A\r\nBcc: x@evil.example' };
  const { subject, text } = await renderMail('company_declined', data, 'en-GB');
  expect(subject).toBe('The registration of A Bcc: x@evil.example was declined');
  expect(text).toContain('The website\ndoes not answer.');
});
