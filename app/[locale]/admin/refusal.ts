import { getTranslations } from 'next-intl/server';
import { clockTime } from '@/app/[locale]/sign-in/clock-time';
import type { Person } from '@/lib/actor';
import type { DecisionOn } from '@/lib/decisions/decide';
import { lastDecisionOn } from '@/lib/decisions/queries';
import type { Locale } from '@/lib/i18n/locales';

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

/** Says why; whoever came second is told who was first, what they decided, and when. */
export async function refusedSentence(
  locale: Locale,
  actor: Person,
  reason: AnyRefusal,
  subject: DecisionOn,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'admin' });
  const last = reason === 'already_decided' ? await lastDecisionOn(actor, subject) : null;
  if (!last) return t(`refused.${reason}`);
  return t('refused.already_by', {
    by: last.by,
    time: clockTime(last.at, locale, 'UTC'),
    what: t(`decisions.kind.${last.kind}` as 'decisions.kind.revoke'),
  });
}
