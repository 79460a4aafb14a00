import type { Tx } from '../transact';

/** Moves the site's declared total of a currency: the sum of the redirects of published, unwithdrawn pledges. */
export async function addDeclared(tx: Tx, currency: string, minor: bigint): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO site_totals (currency, declared_minor) VALUES (${currency}, ${minor})
    ON CONFLICT (currency) DO UPDATE SET declared_minor = site_totals.declared_minor + ${minor}`;
}
