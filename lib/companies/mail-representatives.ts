import { queueMail } from '../email/queue-mail';
import type { MailData, Template } from '../email/templates';
import { env } from '../env';
import { defaultLocale, isLocale, type Locale, localePath } from '../i18n/locales';
import type { Tx } from '../transact';

/** A reader's locale as it is kept with the person; the default where it is none of ours. */
export const localeOf = (stored: string): Locale => (isLocale(stored) ? stored : defaultLocale);

/** An address of a page of ours, for a mail. */
export const pageUrl = (locale: Locale, path: string): string =>
  `${env().APP_URL}${localePath(locale, path)}`;

/**
 * Decides on one mail to each active representative of a company, in each one's language.
 * @param mail.key of the act; each recipient's is made from it
 * @param mail.data the facts of the text, in the given locale
 */
export async function mailRepresentatives<T extends Template>(
  tx: Tx,
  companyId: string,
  mail: { key: string; template: T; data: (locale: Locale) => MailData[T] },
): Promise<void> {
  for (const { id, email, locale } of await representatives(tx, companyId)) {
    const key = `${mail.key}:${id}`;
    await queueMail(tx, { key, template: mail.template, to: email, locale, data: mail.data(locale) });
  }
}

/** The people with an active membership; an erased person is none. */
export async function representatives(
  tx: Tx,
  companyId: string,
): Promise<{ id: string; email: string; locale: Locale }[]> {
  const members = await tx.membership.findMany({
    where: { companyId, status: 'active', user: { erasedAt: null } },
    select: { user: { select: { id: true, email: true, locale: true } } },
    orderBy: { askedAt: 'asc' },
  });
  return members.map(({ user }) => ({ ...user, locale: localeOf(user.locale) }));
}
