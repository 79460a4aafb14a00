import type { Address } from 'postal-mime';
import type { MailStore, StoredMail } from './store';

/**
 * The two read calls of Mailpit's API, in its shapes and capitals, so that Mailpit can take this mailbox's place.
 * https://mailpit.axllent.org/docs/api-v1/
 */
export function listMessages(store: MailStore, query: URLSearchParams) {
  const start = whole(query.get('start'), 0);
  const limit = whole(query.get('limit'), 50);
  const all = store.all();
  const messages = all.slice(start, start + limit).map(summary);
  return {
    total: all.length,
    unread: all.length,
    count: messages.length,
    messages_count: all.length,
    messages_unread: all.length,
    start,
    tags: [] as string[],
    messages,
  };
}

/** One message with its texts; `latest` is the newest. Undefined when there is none. */
export function readMessage(store: MailStore, id: string) {
  const mail = store.find(id);
  if (!mail) return undefined;
  const { Snippet, Created, Read, Attachments, ...head } = summary(mail);
  return {
    ...head,
    ReturnPath: mail.envelope.from,
    Date: mail.email.date ?? mail.created,
    ListUnsubscribe: { Header: '', Links: [] as string[], Errors: '', HeaderPost: '' },
    Text: mail.email.text ?? '',
    HTML: mail.email.html ?? '',
    Inline: [] as unknown[],
    Attachments: mail.email.attachments.map((part, index) => ({
      PartID: String(index + 1),
      FileName: part.filename ?? '',
      ContentType: part.mimeType,
      ContentID: part.contentId?.replace(/^<|>$/g, '') ?? '',
      Size: typeof part.content === 'string' ? part.content.length : part.content.byteLength,
    })),
  };
}

function summary({ id, email, envelope, created, size }: StoredMail) {
  const to = mailboxes(email.to);
  const cc = mailboxes(email.cc);
  const named = new Set([...to, ...cc].map(({ Address }) => Address.toLowerCase()));
  return {
    ID: id,
    MessageID: email.messageId?.replace(/^<|>$/g, '') ?? '',
    Read: false,
    From: mailboxes(email.from ? [email.from] : [])[0] ?? { Name: '', Address: envelope.from },
    To: to,
    Cc: cc,
    // Whoever the envelope names and no header does.
    Bcc: envelope.to.filter((to) => !named.has(to.toLowerCase())).map((to) => ({ Name: '', Address: to })),
    ReplyTo: mailboxes(email.replyTo),
    Subject: email.subject ?? '',
    Created: created,
    Username: '',
    Tags: [] as string[],
    Size: size,
    Attachments: email.attachments.length,
    Snippet: (email.text ?? '').replace(/\s+/g, ' ').trim().slice(0, 250),
  };
}

function mailboxes(addresses: Address[] | undefined): { Name: string; Address: string }[] {
  return (addresses ?? [])
    .flatMap((entry) => (entry.group ? entry.group : [entry]))
    .map(({ name, address }) => ({ Name: name, Address: address }));
}

function whole(text: string | null, otherwise: number): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}
