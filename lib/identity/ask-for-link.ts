import { queueMail } from '../email/queue-mail';
import { env } from '../env';
import type { Locale } from '../i18n/locales';
import { ok, type Result, refuse } from '../result';
import { days, minutes } from '../time';
import { type Tx, transact } from '../transact';
import { hashSecret, newSecret } from './hash-secret';
import { type Allowed, countTry } from './rate-limits';

/** Minutes for which a link signs in. */
export const LINK_MINUTES = 10;

export type LinkAsked = {
  /** Normalised by `emailAddress`. */
  email: string;
  /** From `clientKey`. */
  client: string;
  locale: Locale;
  /** A path of this site, from `nextAddress`. */
  next: string;
};

/**
 * Mails a link to sign in with. It does the same work for an address we know and one we do not: the person's row
 * is not even looked at, and the mail leaves by the queue.
 * @returns refused as too_many with the instant (ISO) at which the next try counts
 */
export async function askForLink(asked: LinkAsked): Promise<Result<{ minutes: number }, 'too_many'>> {
  const allowed = await countAll(asked);
  if (!allowed.ok) return refuse('too_many', allowed.until.toISOString());
  const token = newSecret();
  await transact((tx) => writeLink(tx, asked, token));
  return ok({ minutes: LINK_MINUTES });
}

/** In this order, so that one client, or one mailbox, cannot use up what everybody shares. */
async function countAll({ client, email }: LinkAsked): Promise<Allowed> {
  const tries = [
    ['link-client', client],
    ['link-address', email],
    ['link-overall', 'all'],
  ] as const;
  for (const [limit, who] of tries) {
    const allowed = await countTry(limit, who);
    if (!allowed.ok) return allowed;
  }
  return { ok: true };
}

async function writeLink(tx: Tx, { email, locale, next }: LinkAsked, token: string): Promise<void> {
  // Security times are the machine's clock: moving the demo's clock must not end a link.
  const hashed = hashSecret('sign-in', token);
  const expires = new Date(Date.now() + minutes(LINK_MINUTES));
  await tx.verificationToken.deleteMany({ where: { expires: { lt: new Date(Date.now() - days(1)) } } });
  await tx.verificationToken.create({ data: { identifier: email, token: hashed, expires } });
  const query = new URLSearchParams({ token, email, next });
  await queueMail(tx, {
    key: `sign-in:${hashed}`,
    template: 'sign_in',
    to: email,
    locale,
    data: { url: `${env().APP_URL}/${locale}/sign-in/confirm?${query}`, minutes: LINK_MINUTES },
  });
}
