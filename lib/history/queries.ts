import { db } from '../db';

/** A pause of the past that was not signed here: what its sources say, and nothing else. */
export type HistoricPause = {
  id: string;
  company: string;
  country: string;
  announced: string;
  startsOn: string;
  /** Null: no end date was found. It does not mean that the pause goes on. */
  endsOn: string | null;
  platforms: { slug: string; name: string }[];
  /** Accounts that fell silent. */
  organic: { slug: string; name: string }[];
  /** False where the sources do not speak of paid ads. */
  paidAds: boolean;
  campaign: string | null;
  scope: string | null;
  condition: string | null;
  beneficiary: { slug: string; name: string } | null;
  purpose: string | null;
  note: string | null;
  source: string;
  urls: string[];
};

/** Every real pause of the past, newest first. */
export async function readHistory(): Promise<HistoricPause[]> {
  const [rows, platforms, beneficiaries] = await Promise.all([
    db().historicPause.findMany({ orderBy: [{ startsOn: 'desc' }, { company: 'asc' }] }),
    db().platform.findMany({ select: { slug: true, name: true } }),
    db().beneficiary.findMany({ select: { slug: true, name: true } }),
  ]);
  const named = (slugs: readonly string[]) =>
    slugs.map((slug) => platforms.find((one) => one.slug === slug) ?? { slug, name: slug });
  return rows.map((row) => ({
    id: row.id,
    company: row.company,
    country: row.country,
    announced: row.announced,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    platforms: named(row.platforms),
    organic: named(row.organicSilence),
    paidAds: row.paidAds,
    campaign: row.campaign,
    scope: row.scope,
    condition: row.condition,
    beneficiary: beneficiaries.find((one) => one.slug === row.beneficiarySlug) ?? null,
    purpose: row.purpose,
    note: row.note,
    source: row.source,
    urls: row.urls,
  }));
}
