import { actsFor, mayAdminister, type Person } from '../actor';
import { db } from '../db';
import type { Tx } from '../transact';
import { type Json, type Opening, openText } from './canonical';
import type { OpenedText } from './text';

export type SignedVersion = {
  number: number;
  canonical: string;
  sha256: string;
  signedAt: Date;
  /** Null only when a private opening is gone, which nothing in the product does. */
  text: OpenedText | null;
};

type Stored = Omit<SignedVersion, 'text'> & { openings: { field: string; salt: string; value: unknown }[] };

const opened = ({ openings, ...version }: Stored): SignedVersion => ({
  ...version,
  text: openText(version.canonical, openings as (Opening & { value: Json })[]),
});

const COLUMNS = { number: true, canonical: true, sha256: true, signedAt: true } as const;
const WITH_OPENINGS = { ...COLUMNS, openings: { select: { field: true, salt: true, value: true } } } as const;

/** A version with its private fields opened, inside an act that has checked who asks. */
export async function readVersion(tx: Tx, pledgeId: string, number: number): Promise<SignedVersion | null> {
  const row = await tx.pledgeVersion.findUnique({
    where: { pledgeId_number: { pledgeId, number } },
    select: WITH_OPENINGS,
  });
  return row ? opened(row) : null;
}

/** Every version of a pledge, newest first, opened: for the company's representatives and for administrators. */
export async function signedVersions(actor: Person, pledgeId: string): Promise<SignedVersion[]> {
  const pledge = await db().pledge.findUnique({
    where: { id: pledgeId },
    select: { companyId: true, versions: { select: WITH_OPENINGS, orderBy: { number: 'desc' } } },
  });
  if (!pledge || !(actsFor(actor, pledge.companyId) || mayAdminister(actor))) return [];
  return pledge.versions.map(opened);
}

/** What opens the commitments of a version, for the company that made them. */
export async function openingsOf(actor: Person, pledgeId: string, number: number): Promise<Opening[]> {
  const pledge = await db().pledge.findUnique({ where: { id: pledgeId }, select: { companyId: true } });
  if (!pledge || !actsFor(actor, pledge.companyId)) return [];
  const rows = await db().pledgeVersionOpening.findMany({
    where: { pledgeId, number },
    select: { field: true, salt: true, value: true },
    orderBy: { field: 'asc' },
  });
  return rows as Opening[];
}
