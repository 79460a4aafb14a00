import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';

/** What the SMTP conversation said, which may differ from the mail's own headers. */
export interface Envelope {
  from: string;
  to: string[];
}

export interface StoredMail {
  id: string;
  created: string;
  size: number;
  envelope: Envelope;
  email: Email;
}

/** Mails in a folder, newest first: `ID.eml` as it came over the wire, `ID.json` with its envelope. */
export class MailStore {
  readonly #folder: string;
  readonly #mails: StoredMail[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<MailStore> {
    mkdirSync(folder, { recursive: true });
    const store = new MailStore(folder);
    const ids = readdirSync(folder).filter((name) => name.endsWith('.json'));
    for (const file of ids.sort()) {
      const meta = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<StoredMail, 'email' | 'size'>;
      const raw = readFileSync(join(folder, `${meta.id}.eml`));
      store.#mails.unshift({ ...meta, size: raw.length, email: await PostalMime.parse(raw) });
    }
    return store;
  }

  /** Keeps a mail. It is on disk when this resolves, so only then may SMTP say that it was accepted. */
  async add(raw: Buffer, envelope: Envelope): Promise<StoredMail> {
    const created = new Date().toISOString();
    const id = `${created.replace(/\D/g, '')}${randomBytes(5).toString('hex')}`;
    const mail = { id, created, size: raw.length, envelope, email: await PostalMime.parse(raw) };
    await writeWhole(join(this.#folder, `${id}.eml`), raw);
    await writeWhole(join(this.#folder, `${id}.json`), JSON.stringify({ id, created, envelope }));
    this.#mails.unshift(mail);
    return mail;
  }

  all(): readonly StoredMail[] {
    return this.#mails;
  }

  /** One mail, or the newest when `id` is `latest`, as Mailpit has it. */
  find(id: string): StoredMail | undefined {
    return id === 'latest' ? this.#mails[0] : this.#mails.find((mail) => mail.id === id);
  }

  raw(id: string): Buffer {
    return readFileSync(join(this.#folder, `${id}.eml`));
  }

  /** Removes these mails, or all of them. */
  async remove(ids?: readonly string[]): Promise<void> {
    const gone = this.#mails.filter((mail) => !ids || ids.includes(mail.id));
    for (const { id } of gone) {
      this.#mails.splice(
        this.#mails.findIndex((mail) => mail.id === id),
        1,
      );
      await rm(join(this.#folder, `${id}.json`), { force: true });
      await rm(join(this.#folder, `${id}.eml`), { force: true });
    }
  }
}

/** A reader, or a restart after a crash, sees the whole file or none. */
async function writeWhole(file: string, content: Buffer | string): Promise<void> {
  const draft = `${file}.draft`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
