import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Person } from '@/lib/actor';
import { pageOf } from '@/lib/admin/page-of';
import type { DecisionOn } from '@/lib/decisions/decide';
import { type Locale, localePath } from '@/lib/i18n/locales';

/** Every reason for which a decision can be refused; each has its sentence in `admin.refused`. */
export type AnyRefusal =
  | 'not_allowed'
  | 'own_stake'
  | 'already_decided'
  | 'note_missing'
  | 'not_found'
  | 'company_not_approved'
  | 'changed_meanwhile'
  | 'begun_week_missing'
  | 'beneficiary_not_accepted'
  | 'other_version'
  | 'not_received'
  | 'nothing_left'
  | 'not_yours'
  | 'account_unknown'
  | 'account_not_ready'
  | 'account_taken';

/**
 * Says why in a sentence for the form. Whoever came second is led to the item's page, which says who was first,
 * what they decided, and when: the form is no longer there to say it.
 */
export async function refusedSentence(
  locale: Locale,
  actor: Person,
  reason: AnyRefusal,
  subject: DecisionOn,
): Promise<string> {
  if (reason === 'already_decided') redirect(localePath(locale, `${await pageOf(actor, subject)}?second=1`));
  const t = await getTranslations({ locale, namespace: 'admin' });
  return t(`refused.${reason}`);
}
