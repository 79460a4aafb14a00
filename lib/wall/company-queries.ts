import type { SizeClass } from '../companies/company';
import { db } from '../db';
import type { Currency } from '../money';
import { type PublicDonation, readDonations } from './donation-queries';
import { readCompanyEntries } from './queries';
import { type RatioShown, shownFromRank } from './ranking';
import { type PublicRecordEntry, readRecord } from './record-queries';
import { shownFacts } from './shown-company';
import type { WallEntry } from './wall-entry';

export type CompanyFigures = { currency: Currency; confirmedMinor: bigint; ratio: RatioShown | null };

export type PublicCompany = {
  slug: string;
  name: string;
  legalName: string;
  domain: string;
  website: string;
  country: string;
  registerId: string | null;
  industry: string;
  sizeClass: SizeClass;
  timeZone: string;
  logoSha256: string | null;
  sample: boolean;
  entries: WallEntry[];
  /** Over published pledges, per currency. */
  figures: CompanyFigures[];
  kept: { pledged: number; declared: number; confirmed: number };
  donations: PublicDonation[];
  record: PublicRecordEntry[];
};

/** Everything public about a company; null until one of its pledges has been published: drafting is its own affair. */
export async function readCompany(slug: string): Promise<PublicCompany | null> {
  const company = await db().company.findUnique({ where: { slug } });
  if (!company) return null;
  const entries = await readCompanyEntries(company.id);
  if (entries.length === 0) return null;
  const [shown, figures, standing, donations, record] = await Promise.all([
    shownFacts(company),
    readFigures(company.id),
    readStanding(company.id),
    readDonations({ companyId: company.id }),
    readRecord({ companyId: company.id }),
  ]);
  return {
    slug: company.slug,
    name: shown.displayName,
    legalName: shown.legalName,
    domain: shown.domain,
    website: shown.website,
    country: shown.country,
    registerId: shown.registerId,
    industry: company.industry,
    sizeClass: company.sizeClass as SizeClass,
    timeZone: company.timeZone,
    logoSha256: shown.logoSha256,
    sample: company.sample,
    entries,
    figures,
    kept: standing,
    donations,
    record,
  };
}

async function readFigures(companyId: string): Promise<CompanyFigures[]> {
  const rows = await db().$queryRaw<
    { currency: Currency; confirmed: bigint; value: bigint | null; baseline_public: boolean }[]
  >`SELECT currency, confirmed_minor AS confirmed, ranked_permille AS value, baseline_public
      FROM company_ratios WHERE company_id = ${companyId}::uuid ORDER BY currency`;
  return rows.map(({ currency, confirmed, value, baseline_public }) => ({
    currency,
    confirmedMinor: confirmed,
    ratio: value === null ? null : shownFromRank(Number(value), baseline_public),
  }));
}

async function readStanding(companyId: string): Promise<PublicCompany['kept']> {
  const [row] = await db().$queryRaw<PublicCompany['kept'][]>`
    SELECT weeks AS pledged, declared_kept AS declared, confirmed_kept AS confirmed
      FROM company_standings WHERE company_id = ${companyId}::uuid`;
  return row ?? { pledged: 0, declared: 0, confirmed: 0 };
}
