import type { Tx } from '../transact';

/**
 * Moves the site's declared total of a currency: the sum of the redirects of published, unwithdrawn pledges.
 * The row is made first: a check looks at what INSERT would write before its ON CONFLICT is considered.
 */
export async function addDeclared(tx: Tx, currency: string, minor: bigint): Promise<void> {
  await tx.$executeRaw`INSERT INTO site_totals (currency) VALUES (${currency}) ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    UPDATE site_totals SET declared_minor = declared_minor + ${minor} WHERE currency = ${currency}`;
}
