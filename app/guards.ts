import { notFound, redirect } from 'next/navigation';
import type { Person } from '@/lib/actor';
import { getActor, getSessionId } from '@/lib/auth';
import type { Locale } from '@/lib/i18n/locales';
import { representedCompany, servedBeneficiary } from '@/lib/identity/queries';
import { clientOfRequest } from './client';

/** The locale a form was shown in: the guard comes before the parse and needs it. */
export { localeOf } from '@/components/forms/form-state';

/**
 * The first line of every page, action and route that is not public. A guard that returns has decided; one that
 * does not answers with a redirect or with "not found", the same whether a thing exists or is somebody else's.
 *
 * `here` is the page's own path without its locale, to come back to after signing in ("/account").
 */
export async function requirePerson(locale: Locale, here?: string): Promise<Person> {
  const actor = await getActor();
  if (!actor) redirect(`/${locale}/sign-in${comeBack(locale, here)}`);
  return actor;
}

/** A signed-in person and the session they are in, for acts on the session itself. */
export async function requireSession(locale: Locale, here?: string) {
  const actor = await requirePerson(locale, here);
  const sessionId = await getSessionId();
  if (!sessionId) redirect(`/${locale}/sign-in${comeBack(locale, here)}`);
  return { actor, sessionId };
}

/** A representative of this very company, and the company. */
export async function requireRepresentative(locale: Locale, companySlug: string, here?: string) {
  const actor = await requirePerson(locale, here);
  const company = await representedCompany(actor, companySlug);
  if (!company) notFound();
  return { actor, company };
}

/** An administrator who has shown the second factor in this session; one who has not is asked for it. */
export async function requireAdministrator(locale: Locale, here = '/admin'): Promise<Person> {
  const actor = await requirePerson(locale, here);
  if (!actor.administrator) notFound();
  return withSecondFactor(actor, locale, here);
}

/** An officer of this very beneficiary who has shown the second factor, and the beneficiary. */
export async function requireOfficer(locale: Locale, beneficiarySlug: string, here?: string) {
  const actor = await requirePerson(locale, here);
  const beneficiary = await servedBeneficiary(actor, beneficiarySlug);
  if (!beneficiary) notFound();
  return { actor: withSecondFactor(actor, locale, here), beneficiary };
}

/** For the few acts that are anybody's: says so, and who asks, for the limits that then apply. */
export async function allowVisitor(): Promise<{ client: string }> {
  return { client: await clientOfRequest() };
}

function withSecondFactor(actor: Person, locale: Locale, here?: string): Person {
  if (!actor.secondFactor) redirect(`/${locale}/second-factor${comeBack(locale, here)}`);
  return actor;
}

function comeBack(locale: Locale, here: string | undefined): string {
  return here === undefined ? '' : `?next=${encodeURIComponent(`/${locale}${here}`)}`;
}
