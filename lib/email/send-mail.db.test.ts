import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '../db';
import { SAMPLE_MAILS } from './sample-mails';
import { sendMail } from './send-mail';
import type { Template } from './templates';

let refuse = false;
const received: { to: string[]; raw: Buffer }[] = [];
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      if (refuse) return done(new Error('not now'));
      const to = session.envelope.rcptTo.map((one) => one.address);
      received.push({ to, raw: Buffer.concat(chunks) });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
beforeEach(() => {
  received.length = 0;
  refuse = false;
});

async function decideOn(template: Template, toEmail: string): Promise<string> {
  const row = {
    key: randomUUID(),
    template,
    toEmail,
    locale: 'nl-NL',
    at: new Date(),
    data: SAMPLE_MAILS[template],
  };
  return (await db().mail.create({ data: row })).id;
}

test('sends to exactly the stored address, in the recipient’s language, and marks it', async () => {
  const mailId = await decideOn('pledge_published', "o'brien+x@sub.sample.example");
  await sendMail({ mailId });
  expect(received.map((mail) => mail.to)).toEqual([["o'brien+x@sub.sample.example"]]);
  const mail = await PostalMime.parse(received[0]?.raw ?? '');
  expect(mail.subject).toBe('Belofte QW-7F3K-9M2P is openbaar');
  expect(mail.messageId).toBe(`<${mailId}@quietweek.example>`);
  expect(mail.headers.find((header) => header.key === 'auto-submitted')?.value).toBe('auto-generated');
  expect(mail.text).toContain(SAMPLE_MAILS.pledge_published.url);
  expect(mail.html).toContain('Näbe &amp; Søn &lt;Ltd&gt;');
  expect((await db().mail.findUniqueOrThrow({ where: { id: mailId } })).sentAt).not.toBeNull();
});

test('a mail that was sent is not sent again, and a sign-in link is not kept', async () => {
  const mailId = await decideOn('sign_in', 'ada@sample.example');
  await sendMail({ mailId });
  await sendMail({ mailId });
  expect(received).toHaveLength(1);
  expect((await db().mail.findUniqueOrThrow({ where: { id: mailId } })).data).toEqual({});
});

test('a mail the server did not take stays unsent, and goes the next time', async () => {
  const mailId = await decideOn('donation_received', 'ada@sample.example');
  refuse = true;
  await expect(sendMail({ mailId })).rejects.toThrow('not now');
  expect((await db().mail.findUniqueOrThrow({ where: { id: mailId } })).sentAt).toBeNull();
  refuse = false;
  await sendMail({ mailId });
  expect(received).toHaveLength(1);
});

test('an unknown mail is nobody’s', async () => {
  await sendMail({ mailId: randomUUID() });
  expect(received).toEqual([]);
});
