import { db } from '../db';
import type { Currency } from '../money';
import { now } from '../time';
import type { Tx } from '../transact';
import type { DraftContext } from './draft';

type Read = Pick<Tx, 'platform' | 'beneficiary' | 'pledgeWeek' | 'pledgeTotal'>;

/** What a draft is judged against, read now: reference data, and what a published pledge has already begun. */
export async function draftContext(
  pledge: { id: string; status: string },
  timeZone: string,
  read: Read = db(),
): Promise<DraftContext> {
  const platforms = await read.platform.findMany({ select: { slug: true } });
  const beneficiaries = await read.beneficiary.findMany({
    where: { acceptedAt: { not: null } },
    select: { slug: true },
  });
  const at = now();
  return {
    now: at,
    timeZone,
    platformSlugs: new Set(platforms.map((platform) => platform.slug)),
    acceptedBeneficiaries: new Set(beneficiaries.map((beneficiary) => beneficiary.slug)),
    fixed: pledge.status === 'published' ? await inForce(pledge.id, at, read) : null,
  };
}

async function inForce(pledgeId: string, at: Date, read: Read): Promise<DraftContext['fixed']> {
  const weeks = await read.pledgeWeek.findMany({
    where: { pledgeId, startsAt: { lte: at } },
    select: { monday: true },
  });
  const totals = await read.pledgeTotal.findUniqueOrThrow({
    where: { pledgeId },
    select: { currency: true },
  });
  return {
    begunWeeks: weeks.map((week) => week.monday.toISOString().slice(0, 10)),
    currency: totals.currency as Currency,
  };
}
