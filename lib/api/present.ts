import type { z } from 'zod';
import { env } from '../env';
import type { Currency, Money } from '../money';
import type { CompanyFigures } from '../wall/company-queries';
import type { PublicDonation } from '../wall/donation-queries';
import type { BoardCompany } from '../wall/leaderboard-queries';
import type { Shown } from '../wall/public-figures';
import { bandEnd, type RatioShown } from '../wall/ranking';
import type { PublicRecordEntry } from '../wall/record-queries';
import type { EntryCompany, EntryWeek, WallEntry } from '../wall/wall-entry';
import type * as schema from './schema';

/** Read models as the API says them: amounts as strings, each claim with its mark. */
type Of<Schema extends z.ZodType> = z.input<Schema>;

export const amountOf = ({ minor, currency }: Money): Of<typeof schema.amount> => ({
  minor: minor.toString(),
  currency,
});

export function pledgeOf(entry: WallEntry): Of<typeof schema.pledge> {
  const { figures, company } = entry;
  return {
    reference: entry.reference,
    url: pageAddress(`/pledges/${entry.reference}`),
    status: entry.status,
    phase: entry.phase,
    publishedAt: entry.publishedAt.toISOString(),
    withdrawnAt: entry.withdrawnAt?.toISOString() ?? null,
    sample: entry.sample,
    company: { ...shortOf(company), industry: company.industry, timeZone: company.timeZone },
    platforms: entry.platforms,
    weeks: entry.weeks.map(weekOf),
    keptWeeks: entry.kept,
    beneficiaries: entry.beneficiaries,
    dueOn: entry.dueOn,
    savedBudget: claimOf(figures.saved, figures.currency),
    redirect: claimOf(figures.redirect, figures.currency),
    confirmed: { amount: amountOf(figures.confirmed), mark: 'confirmed' },
    receivedNotConfirmed: amountOf(figures.received),
    ratio: ratioOf(figures.ratio),
  };
}

function weekOf({ monday, startsAt, endsAt, answer }: EntryWeek) {
  return {
    monday,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    answer,
    mark: answer === 'broken' ? ('contradicted' as const) : ('declared' as const),
  };
}

function claimOf(shown: Shown, currency: Currency): Of<typeof schema.claim> {
  if (shown.kind === 'private') return { visibility: 'private', mark: 'declared' };
  if (shown.kind === 'public')
    return { visibility: 'public', amount: amountOf(shown.money), mark: 'declared' };
  const { fromMinor, belowMinor } = shown.band;
  return {
    visibility: 'band',
    from: { minor: fromMinor, currency },
    below: { minor: belowMinor, currency },
    mark: 'declared',
  };
}

export function ratioOf(ratio: RatioShown | null): Of<typeof schema.ratio> {
  if (ratio === null) return null;
  return ratio.kind === 'exact'
    ? { kind: 'exact', permille: ratio.permille }
    : { kind: 'band', fromPermille: ratio.from, belowPermille: bandEnd(ratio.from) };
}

export function donationOf(donation: PublicDonation): Of<typeof schema.donation> {
  const { currency } = donation;
  const money = (minor: bigint) => amountOf({ minor, currency });
  return {
    reference: donation.reference,
    pledge: donation.pledge,
    company: donation.company,
    beneficiary: donation.beneficiary,
    state: donation.state,
    captured: money(donation.capturedMinor),
    refunded: money(donation.refundedMinor),
    disputed: money(donation.disputedMinor),
    net: money(donation.netMinor),
    receivedAt: donation.receivedAt.toISOString(),
    keys: donation.keys.map(({ key, at }) => ({ key, at: at.toISOString() })),
    mark: donation.state === 'confirmed' ? 'confirmed' : null,
    sample: donation.sample,
  };
}

export function recordOf({ actor, at, ...entry }: PublicRecordEntry): Of<typeof schema.recordEntry> {
  return { ...entry, at: at.toISOString(), by: actor };
}

export function shortOf({ slug, name, country, sizeClass, sample }: BoardCompany | EntryCompany) {
  return { slug, name, country, sizeClass, sample };
}

export function figureOf({ currency, confirmedMinor, ratio }: CompanyFigures) {
  return {
    confirmed: amountOf({ minor: confirmedMinor, currency }),
    mark: 'confirmed' as const,
    ratio: ratioOf(ratio),
  };
}

/** The page that a person would read, in the default language. */
export const pageAddress = (path: string): string => new URL(`/en-GB${path}`, env().APP_URL).href;
