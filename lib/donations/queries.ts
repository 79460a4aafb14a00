import type { Prisma } from '@/generated/prisma/client';
import type { Person } from '../actor';
import { db } from '../db';
import { figuresOf, netOf } from '../ledger/ledger';
import type { Currency } from '../money';
import { REFERENCE } from '../pledges/pledge';
import type { DonationState, Method } from './donation';
import { keysOf } from './keys';

/** What each beneficiary of a pledge is to receive, and what of it has arrived. Minor units. */
export type ShareProgress = {
  slug: string;
  name: string;
  sample: boolean;
  /** False: has not accepted (any more), so nothing can be given. */
  accepts: boolean;
  currency: Currency;
  due: bigint;
  /** Net of refunds and disputes; includes confirmed. */
  received: bigint;
  confirmed: bigint;
  /** What is still to come, never negative. */
  left: bigint;
};

/** The pledge as its donate pages need it; null where it is not this company's or not signed. */
export async function pledgeToFulfil(actor: Person, companyId: string, reference: string) {
  if (!actor.companyIds.includes(companyId)) return null;
  const pledge = await db().pledge.findFirst({
    where: { reference, companyId, status: { not: 'draft' } },
    select: { id: true, reference: true, status: true, totals: { select: { dueOn: true, currency: true } } },
  });
  if (!pledge) return null;
  return { ...pledge, shares: await shareProgress(pledge.id) };
}

export async function shareProgress(pledgeId: string): Promise<ShareProgress[]> {
  const rows = await db().$queryRaw<(Omit<ShareProgress, 'left'> & { currency: Currency })[]>`
    SELECT b.slug, b.name, b.sample, s.currency::text AS currency, s.due_minor AS due,
      (b.accepted_at IS NOT NULL AND b.stripe_account_id IS NOT NULL) AS accepts,
      coalesce(sum(n.net), 0)::bigint AS received,
      coalesce(sum(n.net) FILTER (WHERE d.state = 'confirmed'), 0)::bigint AS confirmed
    FROM redirect_shares s JOIN beneficiaries b ON b.id = s.beneficiary_id
      LEFT JOIN donations d ON d.pledge_id = s.pledge_id AND d.beneficiary_id = s.beneficiary_id AND d.currency = s.currency
      LEFT JOIN donation_totals t ON t.donation_id = d.id
      LEFT JOIN LATERAL (SELECT greatest(t.captured_minor - t.refunded_minor - t.disputed_minor, 0) AS net) n ON true
    WHERE s.pledge_id = ${pledgeId}::uuid
    GROUP BY b.id, s.due_minor, s.currency ORDER BY s.due_minor DESC, b.name`;
  return rows.map((row) => ({ ...row, left: row.due > row.received ? row.due - row.received : 0n }));
}

const SHOWN = {
  pledge: { select: { reference: true, status: true } },
  company: { select: { slug: true, displayName: true, legalName: true, timeZone: true, country: true } },
  beneficiary: { select: { slug: true, name: true, legalName: true, country: true, website: true } },
  totals: true,
  decisions: {
    select: { id: true, kind: true, key: true, live: true, decidedAt: true, note: true },
    orderBy: { decidedAt: 'asc' },
  },
} as const;

/** One donation for its own page: a representative's, with figures, keys and its part of the record. */
export async function donationForCompany(actor: Person, companyId: string, reference: string) {
  if (!actor.companyIds.includes(companyId) || !REFERENCE.test(reference)) return null;
  const row = await db().donation.findFirst({ where: { reference, companyId }, include: SHOWN });
  if (!row) return null;
  const record = await db().recordEntry.findMany({
    where: { donationId: row.id },
    orderBy: { seq: 'asc' },
    select: { seq: true, at: true, kind: true, data: true },
  });
  return { ...shown(row), record };
}
export type DonationDetail = NonNullable<Awaited<ReturnType<typeof donationForCompany>>>;

/** All donations of a pledge, newest first, unpaid ones too: for the company that makes them. */
export async function donationsOfPledge(actor: Person, pledgeId: string) {
  const rows = await db().donation.findMany({
    where: { pledgeId, companyId: { in: [...actor.companyIds] } },
    include: SHOWN,
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(shown);
}
export type DonationSummary = Awaited<ReturnType<typeof donationsOfPledge>>[number];

function shown<R extends Prisma.DonationGetPayload<{ include: typeof SHOWN }>>(row: R) {
  const totals = {
    captured: row.totals?.capturedMinor ?? 0n,
    refunded: row.totals?.refundedMinor ?? 0n,
    disputed: row.totals?.disputedMinor ?? 0n,
    fees: row.totals?.feeMinor ?? 0n,
  };
  const state = row.state as DonationState;
  return {
    ...row,
    state,
    method: row.method as Method,
    currency: row.currency as Currency,
    totals,
    net: netOf(totals),
    figures: figuresOf(totals, state === 'confirmed'),
    keys: keysOf(row),
  };
}
