import { createHash } from 'node:crypto';

type Judged = {
  legalName: string;
  displayName: string;
  website: string;
  country: string;
  registerId: string | null;
  registerNone: boolean;
  mismatchNote: string | null;
  logoSha256: string | null;
};

/**
 * Stands for the particulars an administrator looked at, so that a decision is about those and no others: a
 * company may correct itself while the page is open.
 */
export function seenFacts(company: Judged): string {
  const { legalName, displayName, website, country, registerId, registerNone, mismatchNote, logoSha256 } =
    company;
  const judged = [
    ...[legalName, displayName, website, country],
    ...[registerId, registerNone, mismatchNote, logoSha256],
  ];
  return createHash('sha256').update(JSON.stringify(judged)).digest('hex');
}
