import { db } from '../db';

export type Checkable = 'yes' | 'partly' | 'no' | 'unknown';
export type PublicPlatform = {
  slug: string;
  name: string;
  owner: string;
  isNetwork: boolean;
  adRepository: string | null;
  checkable: Checkable;
  keeps: string | null;
  note: string | null;
};

const COLUMNS = {
  slug: true,
  name: true,
  owner: true,
  isNetwork: true,
  adRepository: true,
  checkable: true,
  keeps: true,
  note: true,
} as const;

/** Platforms and networks in the order of the reference data. */
export async function readPlatforms(): Promise<PublicPlatform[]> {
  const rows = await db().platform.findMany({ select: COLUMNS, orderBy: { position: 'asc' } });
  return rows.map((row) => ({ ...row, checkable: row.checkable as Checkable }));
}

export async function readPlatform(slug: string): Promise<PublicPlatform | null> {
  const row = await db().platform.findUnique({ where: { slug }, select: COLUMNS });
  return row && { ...row, checkable: row.checkable as Checkable };
}
