import { type Html, html, page } from '../html';
import { listMessages, readMessage } from './mailpit';
import type { MailStore } from './store';

/** The list, newest first. It looks again by itself, because one waits here for a mail. */
export function listPage(store: MailStore): string {
  const { messages, total } = listMessages(store, new URLSearchParams({ limit: '200' }));
  const rows = messages.map(
    (mail) => html`<tr>
<td><a href="/view/${mail.ID}">${mail.Subject || '(no subject)'}</a></td>
<td>${[...mail.To, ...mail.Cc, ...mail.Bcc].map(({ Address }) => Address).join(', ')}</td>
<td><time datetime="${mail.Created}">${mail.Created.slice(0, 19).replace('T', ' ')}</time></td>
</tr>`,
  );
  const table = html`<table>
<thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Arrived (UTC)</th></tr></thead>
<tbody>${rows}</tbody>
</table>
<form method="post" action="/delete-all"><p><button>Delete all mails</button></p></form>`;
  return page(
    'Mailbox',
    html`<h1>Mailbox</h1>
<p class="quiet">${total === 1 ? '1 mail' : `${total} mails`}. Nothing sent here leaves this machine. This page reloads every 5 seconds.</p>
${total > 0 && table}`,
    html`<meta http-equiv="refresh" content="5">`,
  );
}

/** One mail as its reader sees it, with its plain text below. Undefined when there is none of that id. */
export function mailPage(store: MailStore, id: string): string | undefined {
  const mail = readMessage(store, id);
  if (!mail) return undefined;
  const people = (list: { Name: string; Address: string }[]) =>
    list.map(({ Name, Address }) => (Name ? `${Name} <${Address}>` : Address)).join(', ');
  // Links open beside this page, outside of the sandbox; scripts in a mail never run.
  const shown = html`<iframe title="The mail as HTML" src="/view/${mail.ID}.html"
 sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2>As plain text</h2>`;
  return page(
    mail.Subject,
    html`<h1>${mail.Subject || '(no subject)'}</h1>
<table>
<tr><th scope="row">From</th><td>${people([mail.From])}</td></tr>
<tr><th scope="row">To</th><td>${people([...mail.To, ...mail.Cc, ...mail.Bcc])}</td></tr>
<tr><th scope="row">Date</th><td>${mail.Date}</td></tr>
</table>
<p class="quiet"><a href="/view/${mail.ID}.eml">Source</a></p>
${mail.HTML !== '' && shown}
<pre>${withLinks(mail.Text)}</pre>`,
  );
}

/** The HTML part alone, for the frame: links leave the frame, whatever the mail says. */
export function mailHtml(store: MailStore, id: string): string | undefined {
  const mail = readMessage(store, id);
  return mail && `<base target="_blank">${mail.HTML}`;
}

function withLinks(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) =>
      index % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noreferrer">${part}</a>` : html`${part}`,
    );
}
