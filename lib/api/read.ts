import type { z } from 'zod';
import { readBeneficiaries } from '../beneficiaries/queries';
import { readPlatforms } from '../platforms/queries';
import { readCompany } from '../wall/company-queries';
import { readAmountBoards, readByRatio, readByWeeks } from '../wall/leaderboard-queries';
import { readPledge } from '../wall/pledge-queries';
import { readWall } from '../wall/queries';
import type { LeaderboardQuery, WallQuery } from '../wall/schema';
import { amountOf, donationOf, figureOf, pageAddress, pledgeOf, ratioOf, recordOf, shortOf } from './present';
import type * as schema from './schema';

/** One function per address of /api/v1: reads, and says it as the schema does. */
type Of<Schema extends z.ZodType> = z.input<Schema>;

export async function pledgeList(query: WallQuery): Promise<Of<typeof schema.pledgeList>> {
  const { entries, count, newer, older } = await readWall(query);
  return { pledges: entries.map(pledgeOf), count, newer, older };
}

export async function pledgeDetail(reference: string): Promise<Of<typeof schema.pledgeDetail> | null> {
  const found = await readPledge(reference);
  if (!found) return null;
  const { entry, text, versions, due, donations, record, withdrawnWhy } = found;
  const { brands, countries, excluded } = text.scope;
  return {
    ...pledgeOf(entry),
    scope: { brands, countries, excluded },
    due:
      due?.map(({ slug, minor }) => ({
        beneficiary: slug,
        amount: amountOf({ minor, currency: entry.figures.currency }),
      })) ?? null,
    withdrawnWhy,
    statements: Object.entries(text.statement).map(([locale, body]) => ({ locale, body })),
    versions: versions.map(({ number, sha256, signedAt }) => ({
      number,
      sha256,
      signedAt: signedAt.toISOString(),
      text: `/api/v1/pledges/${reference}/versions/${number}`,
    })),
    donations: donations.map(donationOf),
    record: record.map(recordOf),
  };
}

export async function company(slug: string): Promise<Of<typeof schema.company> | null> {
  const found = await readCompany(slug);
  if (!found) return null;
  return {
    ...shortOf(found),
    url: pageAddress(`/companies/${slug}`),
    legalName: found.legalName,
    domain: found.domain,
    website: found.website,
    registerId: found.registerId,
    industry: found.industry,
    timeZone: found.timeZone,
    figures: found.figures.map(figureOf),
    keptWeeks: found.kept,
    pledges: found.entries.map(pledgeOf),
    donations: found.donations.map(donationOf),
    record: found.record.map(recordOf),
  };
}

export async function leaderboard(query: LeaderboardQuery): Promise<Of<typeof schema.leaderboard>> {
  const rule = pageAddress('/leaderboard#rule');
  const { by = 'ratio', page } = query;
  if (by === 'ratio') {
    const { rows, total } = await readByRatio(page);
    const entries = rows.map(({ rank, company, ratio, confirmedMinor, currency }) => ({
      rank,
      company: shortOf(company),
      ratio: ratioOf(ratio),
      confirmed: amountOf({ minor: confirmedMinor, currency }),
      mark: 'confirmed' as const,
    }));
    return { by, rule, total, entries };
  }
  if (by === 'weeks') {
    const { rows, total } = await readByWeeks(page);
    const entries = rows.map(({ rank, company, confirmed, declared, weeks }) => ({
      rank,
      company: shortOf(company),
      confirmedKept: confirmed,
      declaredKept: declared,
      pledged: weeks,
      mark: confirmed > 0 ? ('confirmed' as const) : ('declared' as const),
    }));
    return { by, rule, total, entries };
  }
  const { boards } = await readAmountBoards(query, 100);
  return {
    by,
    rule,
    boards: boards.map(({ size, currency, total, rows }) => ({
      sizeClass: size,
      currency,
      total,
      entries: rows.map(({ rank, company, confirmedMinor }) => ({
        rank,
        company: shortOf(company),
        confirmed: amountOf({ minor: confirmedMinor, currency }),
        mark: 'confirmed' as const,
      })),
    })),
  };
}

export async function beneficiaries(): Promise<Of<typeof schema.beneficiaries>> {
  const all = await readBeneficiaries();
  return {
    beneficiaries: all.map(({ acceptedAt, sources, ...one }) => ({
      ...one,
      accepted: acceptedAt !== null,
      acceptedAt: acceptedAt?.toISOString() ?? null,
      sources: [...new Set(Object.values(sources).filter((address) => address !== null))],
    })),
  };
}

export async function platforms(): Promise<Of<typeof schema.platforms>> {
  const all = await readPlatforms();
  return { platforms: all.map(({ isNetwork, ...one }) => ({ ...one, network: isNetwork })) };
}
