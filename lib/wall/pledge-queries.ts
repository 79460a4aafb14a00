import { db } from '../db';
import { type PublicDonation, readDonations } from './donation-queries';
import { type PublicText, readPublicText } from './public-text';
import { readEntry } from './queries';
import { type PublicRecordEntry, readRecord } from './record-queries';
import type { WallEntry } from './wall-entry';

export type PublicVersion = { number: number; sha256: string; signedAt: Date; canonical: string };
export type PublicAnswer = { monday: string; answer: 'kept' | 'partly' | 'broken'; note: string; at: Date };

export type PublicPledge = {
  entry: WallEntry;
  /** The version in force, as its text lies open. */
  text: PublicText;
  version: PublicVersion;
  /** Every version that was published, newest first. */
  versions: Omit<PublicVersion, 'canonical'>[];
  /** Redirects due per beneficiary; null where the baseline is not public. */
  due: { slug: string; name: string; minor: bigint }[] | null;
  answers: PublicAnswer[];
  donations: PublicDonation[];
  record: PublicRecordEntry[];
  withdrawnWhy: string | null;
};

/** Everything public about one pledge; null where there is none, or where it was never published. */
export async function readPledge(reference: string): Promise<PublicPledge | null> {
  const entry = await readEntry(reference);
  if (!entry) return null;
  const [versions, shares, answers, donations, record, row] = await Promise.all([
    readVersions(entry.id),
    db().redirectShare.findMany({
      where: { pledgeId: entry.id },
      include: { beneficiary: { select: { slug: true, name: true } } },
      orderBy: { dueMinor: 'desc' },
    }),
    readAnswers(entry.id),
    readDonations({ pledgeId: entry.id }),
    readRecord({ pledgeId: entry.id }),
    db().pledge.findUniqueOrThrow({ where: { id: entry.id }, select: { withdrawnWhy: true } }),
  ]);
  const [version] = versions;
  if (!version) return null;
  return {
    entry,
    text: readPublicText(version.canonical),
    version,
    versions: versions.map(({ canonical: _, ...rest }) => rest),
    due:
      entry.figures.redirect.kind === 'public'
        ? shares.map(({ beneficiary, dueMinor }) => ({ ...beneficiary, minor: dueMinor }))
        : null,
    answers,
    donations,
    record,
    withdrawnWhy: row.withdrawnWhy,
  };
}

export type PublicVersionPage = {
  entry: WallEntry;
  version: PublicVersion;
  text: PublicText;
  newest: number;
};

/** One published version of a pledge, old or in force. */
export async function readPledgeVersion(
  reference: string,
  number: number,
): Promise<PublicVersionPage | null> {
  const entry = await readEntry(reference);
  if (!entry) return null;
  const versions = await readVersions(entry.id);
  const version = versions.find((one) => one.number === number);
  const newest = versions[0]?.number ?? number;
  return version ? { entry, version, text: readPublicText(version.canonical), newest } : null;
}

/** A signed version is public once an administrator has published it, as the record says. */
function readVersions(pledgeId: string): Promise<PublicVersion[]> {
  return db().$queryRaw<PublicVersion[]>`
    SELECT v.number, v.sha256, v.signed_at AS "signedAt", v.canonical FROM pledge_versions v
     WHERE v.pledge_id = ${pledgeId}::uuid AND EXISTS (
       SELECT 1 FROM record_entries e WHERE e.pledge_id = v.pledge_id AND e.kind = 'pledge_published'
          AND e.data ->> 'version' = v.number::text)
     ORDER BY v.number DESC`;
}

/** The newest answer for each week of the version in force. */
function readAnswers(pledgeId: string): Promise<PublicAnswer[]> {
  return db().$queryRaw<PublicAnswer[]>`
    SELECT DISTINCT ON (a.monday) to_char(a.monday, 'YYYY-MM-DD') AS monday, a.answer, a.note, a.at
      FROM week_answers a JOIN pledge_weeks w ON w.pledge_id = a.pledge_id AND w.monday = a.monday
     WHERE a.pledge_id = ${pledgeId}::uuid ORDER BY a.monday, a.at DESC, a.id DESC`;
}
