import type { SizeClass } from '../companies/company';
import type { Currency } from '../money';
import { type Phase, phaseOf } from '../pledges/phase';
import type { WeekAnswerWord } from '../pledges/pledge';
import type { Visibility } from '../pledges/text';
import type { Monday } from '../time';
import { type PublicFigures, publicFigures } from './public-figures';

export type EntryWeek = { monday: Monday; startsAt: Date; endsAt: Date; answer: WeekAnswerWord | null };
export type EntryPlatform = { slug: string; name: string; paid: boolean; organic: boolean };
export type EntryCompany = {
  slug: string;
  name: string;
  country: string;
  industry: string;
  sizeClass: SizeClass;
  timeZone: string;
  sample: boolean;
};

/** A pledge as lists show it. Public facts only: private figures have been taken out. */
export type WallEntry = {
  id: string;
  reference: string;
  status: 'published' | 'withdrawn';
  /** Null for a withdrawn pledge. */
  phase: Phase | null;
  publishedAt: Date;
  withdrawnAt: Date | null;
  sample: boolean;
  company: EntryCompany;
  platforms: EntryPlatform[];
  weeks: EntryWeek[];
  beneficiaries: { slug: string; name: string }[];
  figures: PublicFigures;
  /** The due date of the redirect in the company's time zone, YYYY-MM-DD. */
  dueOn: string;
  kept: { declared: number; confirmed: number };
};

/** A row of the entry query; the arrays are JSON that the query itself builds. */
export type EntryRow = {
  id: string;
  reference: string;
  status: 'published' | 'withdrawn';
  published_at: Date;
  withdrawn_at: Date | null;
  sample: boolean;
  company_slug: string;
  company_name: string;
  country: string;
  industry: string;
  size_class: SizeClass;
  time_zone: string;
  company_sample: boolean;
  currency: Currency;
  saved_minor: bigint;
  redirect_minor: bigint;
  visibility: Visibility;
  confirmed_minor: bigint;
  received_minor: bigint;
  declared_kept: number;
  confirmed_kept: number;
  due_on: string;
  due_at: Date;
  weeks: [Monday, number, number, WeekAnswerWord | null][] | null;
  platforms: [string, string, boolean, boolean][] | null;
  beneficiaries: [string, string][] | null;
};

export function entryOf(row: EntryRow, at: Date): WallEntry {
  const weeks = (row.weeks ?? []).map(([monday, startsAt, endsAt, answer]) => ({
    monday,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    answer,
  }));
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    phase: phaseOf(
      {
        status: row.status,
        weeks,
        dueAt: row.due_at,
        dueMinor: row.redirect_minor,
        receivedMinor: row.received_minor,
        confirmedMinor: row.confirmed_minor,
      },
      at,
    ),
    publishedAt: row.published_at,
    withdrawnAt: row.withdrawn_at,
    sample: row.sample || row.company_sample,
    company: companyOf(row),
    platforms: (row.platforms ?? []).map(([slug, name, paid, organic]) => ({ slug, name, paid, organic })),
    weeks,
    beneficiaries: (row.beneficiaries ?? []).map(([slug, name]) => ({ slug, name })),
    figures: publicFigures({
      currency: row.currency,
      savedMinor: row.saved_minor,
      redirectMinor: row.redirect_minor,
      visibility: row.visibility,
      confirmedMinor: row.confirmed_minor,
      receivedMinor: row.received_minor,
    }),
    dueOn: row.due_on,
    kept: { declared: row.declared_kept, confirmed: row.confirmed_kept },
  };
}

function companyOf(row: EntryRow): EntryCompany {
  return {
    slug: row.company_slug,
    name: row.company_name,
    country: row.country,
    industry: row.industry,
    sizeClass: row.size_class,
    timeZone: row.time_zone,
    sample: row.company_sample,
  };
}
