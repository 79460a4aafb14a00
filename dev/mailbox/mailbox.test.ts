import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePorts } from '../ports';
import { type Mailbox, startMailbox } from './server';

let dataDir: string;
let mailbox: Mailbox;
let ports: { port: number; smtpPort: number };

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'quietweek-mailbox-'));
  const [port = 0, smtpPort = 0] = await freePorts(2);
  ports = { port, smtpPort };
  mailbox = await startMailbox({ dataDir, ...ports });
});
afterEach(async () => {
  await mailbox.stop();
  rmSync(dataDir, { recursive: true });
});

const send = (subject: string) =>
  nodemailer.createTransport(mailbox.smtpUrl).sendMail({
    from: 'Quiet Week <hello@quietweek.example>',
    to: 'Ada Ébène <ada@acme.example>',
    bcc: 'hidden@acme.example',
    subject,
    text: 'Sign in: http://127.0.0.1:3000/sign-in?token=a&b=<c>',
    html: '<p>Sign in <a href="http://127.0.0.1:3000/">here</a></p><script>alert(1)</script>',
  });
const get = async (path: string) => fetch(`${mailbox.url}${path}`);

test('a mail that was accepted is listed and read in the shapes of Mailpit', async () => {
  await send('Première');
  await send('Second');
  const list = await (await get('/api/v1/messages?limit=1')).json();
  expect(list).toMatchObject({ total: 2, messages_count: 2, count: 1, start: 0 });
  expect(list.messages[0]).toMatchObject({
    Subject: 'Second',
    From: { Name: 'Quiet Week', Address: 'hello@quietweek.example' },
    To: [{ Name: 'Ada Ébène', Address: 'ada@acme.example' }],
    Bcc: [{ Name: '', Address: 'hidden@acme.example' }],
    Attachments: 0,
  });
  const whole = await (await get(`/api/v1/message/${list.messages[0].ID}`)).json();
  expect(whole.Text).toContain('token=a&b=<c>');
  expect(whole.HTML).toContain('<a href=');
  expect(await (await get('/api/v1/message/latest')).json()).toMatchObject({ ID: list.messages[0].ID });
  expect((await get('/api/v1/message/none')).status).toBe(404);
});

test('mails survive a restart, and can be deleted', async () => {
  await send('Kept');
  await mailbox.stop();
  mailbox = await startMailbox({ dataDir, ...ports });
  expect((await (await get('/api/v1/messages')).json()).messages).toMatchObject([{ Subject: 'Kept' }]);
  expect((await fetch(`${mailbox.url}/api/v1/messages`, { method: 'DELETE' })).status).toBe(200);
  expect((await (await get('/api/v1/messages')).json()).total).toBe(0);
});

test('the page escapes the text, keeps the HTML in a sandbox, and makes links of addresses', async () => {
  await send('<b>Bold</b>');
  expect(await (await get('/')).text()).toContain('&#60;b&#62;Bold');
  const view = await (await get('/view/latest')).text();
  expect(view).toContain('<a href="http://127.0.0.1:3000/sign-in?token=a&#38;b="');
  expect(view).not.toContain('<script>');
  const framed = await get('/view/latest.html');
  expect(framed.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('another host name or another origin is refused', async () => {
  const answer = await new Promise<string>((done) => {
    const socket = connect(ports.port, '127.0.0.1', () =>
      socket.write('GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n'),
    );
    socket.once('data', (data) => {
      socket.destroy();
      done(String(data));
    });
  });
  expect(answer).toMatch(/^HTTP\/1.1 421/);
  const posted = await fetch(`${mailbox.url}/delete-all`, {
    method: 'POST',
    headers: { origin: 'http://evil.example' },
  });
  expect(posted.status).toBe(403);
});
