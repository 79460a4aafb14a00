import type { Person } from '../actor';
import { db } from '../db';
import type { Locale } from '../i18n/locales';

/** A person's name, as colleagues and the signature page show it, and the language of their mails. */
export async function changeProfile(
  actor: Person,
  profile: { name: string | null; locale: Locale },
): Promise<void> {
  await db().user.updateMany({ where: { id: actor.userId, erasedAt: null }, data: profile });
}
