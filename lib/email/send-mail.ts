import { createTransport, type Transporter } from 'nodemailer';
import { db } from '../db';
import { env } from '../env';
import { seconds } from '../time';
import { renderMail } from './render';
import type { MailData, Template } from './templates';

const kept = globalThis as { quietWeekTransport?: Transporter };

/**
 * Sends one mail that a transaction decided on (queue `mail.send`), and marks it. A mail that was marked is not
 * sent again. A crash between the server's answer and the mark sends it twice; both carry the same Message-ID,
 * by which mail programs show one. Sending at most once would instead lose it, and a lost receipt is worse.
 * @throws Error when the mail server did not take it: the queue tries again, later each time
 */
export async function sendMail({ mailId }: { mailId: string }): Promise<void> {
  const mail = await db().mail.findUnique({ where: { id: mailId } });
  if (!mail || mail.sentAt) return;
  const template = mail.template as Template;
  const rendered = await renderMail(template, mail.data as MailData[Template], mail.locale);
  const { MAIL_FROM } = env();
  await transport().sendMail({
    from: MAIL_FROM,
    // An object is not parsed: what SMTP's RCPT TO gets is what is stored.
    to: { name: '', address: mail.toEmail },
    subject: rendered.subject,
    html: rendered.html,
    text: rendered.text,
    messageId: `<${mail.id}@${hostOf(MAIL_FROM)}>`,
    date: mail.at,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': rendered.lang },
  });
  await db().mail.updateMany({
    where: { id: mail.id, sentAt: null },
    // A link that signs in is worth something for ten minutes; nobody needs to find it in a backup.
    data: { sentAt: new Date(), ...(template === 'sign_in' ? { data: {} } : {}) },
  });
}

function transport(): Transporter {
  kept.quietWeekTransport ??= createTransport({
    url: env().SMTP_URL,
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(20),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return kept.quietWeekTransport;
}

const hostOf = (from: string): string => /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
