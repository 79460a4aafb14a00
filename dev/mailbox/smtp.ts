import { SMTPServer } from 'smtp-server';
import type { MailStore } from './store';

/** Ten megabytes: more than any mail of ours, and a full disk is no fun. */
const MAX_SIZE = 10 * 1024 * 1024;

/** An SMTP server that accepts every mail into the store. Plain text, on loopback, for development only. */
export function smtpServer(store: MailStore): SMTPServer {
  return new SMTPServer({
    name: 'mailbox.quietweek.test',
    banner: 'Quiet Week mailbox, for development',
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    size: MAX_SIZE,
    closeTimeout: 1_000,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        if (!stream.sizeExceeded) chunks.push(chunk);
      });
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error('The mail is larger than 10 MB'), { responseCode: 552 }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
        store.add(Buffer.concat(chunks), envelope).then(
          (mail) => done(null, `kept as ${mail.id}`),
          (error: Error) => done(error),
        );
      });
    },
  });
}
