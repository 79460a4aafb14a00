import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { localeOf, requireRepresentative } from '@/app/guards';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { REFERENCE } from '@/lib/pledges/pledge';
import { pledgeOfCompany, taskListOf } from '@/lib/pledges/queries';

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const companyPlace = z.strictObject({ slug });
const pledgePlace = z.strictObject({ slug, reference: z.string().regex(REFERENCE) });

/** Which company a form is about, bound to its action by the page; like any input it is checked, not trusted. */
export type CompanyPlace = z.infer<typeof companyPlace>;
export type PledgePlace = z.infer<typeof pledgePlace>;

export const companyPath = ({ slug }: CompanyPlace) => `/company/${slug}`;
export const pledgePath = ({ slug, reference }: PledgePlace) => `/company/${slug}/pledges/${reference}`;

/** For an action about a company: its representative, or nothing is found. */
export async function requireCompanyForm(where: unknown, data: FormData) {
  const place = companyPlace.safeParse(where);
  if (!place.success) notFound();
  return requireRepresentative(localeOf(data), place.data.slug);
}

/** For an action about one pledge of a company. */
export async function requirePledgeForm(where: unknown, data: FormData) {
  const place = pledgePlace.safeParse(where);
  if (!place.success) notFound();
  const { actor, company } = await requireRepresentative(localeOf(data), place.data.slug);
  const pledge = await pledgeOfCompany(actor, company.id, place.data.reference);
  if (!pledge) notFound();
  return { actor, company, pledge, place: place.data };
}

/** For an action on a page of the task list; where there is none any more, the pledge's own page says why. */
export async function requireTaskForm(where: unknown, data: FormData) {
  const { actor, company, place } = await requirePledgeForm(where, data);
  const task = await taskListOf(actor, company.id, place.reference);
  if (!task) redirect(localePath(localeOf(data), pledgePath(place)));
  return { actor, company, task, place };
}

/** For a page about one pledge. */
export async function requirePledge(locale: Locale, where: PledgePlace, rest = '') {
  const place = pledgePlace.safeParse(where);
  if (!place.success) notFound();
  const here = `${pledgePath(place.data)}${rest}`;
  const { actor, company } = await requireRepresentative(locale, place.data.slug, here);
  const pledge = await pledgeOfCompany(actor, company.id, place.data.reference);
  if (!pledge) notFound();
  return { actor, company, pledge, place: place.data };
}

/** For a page of the task list. */
export async function requireTask(locale: Locale, where: PledgePlace, rest: string) {
  const { actor, company, place } = await requirePledge(locale, where, `/sign${rest}`);
  const task = await taskListOf(actor, company.id, place.reference);
  if (!task) redirect(localePath(locale, pledgePath(place)));
  return { actor, company, task, place };
}
