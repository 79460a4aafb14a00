import { type Html, html } from '../../html';
import type { ApiAnswer } from '../api';
import { styles } from './styles';

/**
 * A whole page: no script, no font, no picture from elsewhere. It is 200 even when it shows what went wrong:
 * a browser counts another status as an error of the page, and a declined card is none.
 */
export function pageAnswer(title: string, body: Html, lang = 'en-GB'): ApiAnswer {
  const text = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>${body}</body>
</html>
`.text;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  };
  return { status: 200, headers, body: text };
}

export function redirect(location: string): ApiAnswer {
  return { status: 303, headers: { location }, body: '' };
}

export const testBadge = (label: string): Html => html`<span class="badge">${label}</span>`;
