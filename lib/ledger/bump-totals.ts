import type { Tx } from '../transact';
import type { Figures } from './ledger';

/** Whose figures a donation counts in. */
export type CountedIn = { pledgeId: string; companyId: string; currency: string };

/**
 * Moves the public figures of pledge, company and site by what a donation's own figures changed. A step, in the
 * transaction of the fact or decision; always in this order, so that two of them never wait for each other.
 */
export async function bumpTotals(tx: Tx, counted: CountedIn, before: Figures, after: Figures): Promise<void> {
  const received = after.received - before.received;
  const confirmed = after.confirmed - before.confirmed;
  if (received === 0n && confirmed === 0n) return;
  const { pledgeId, companyId, currency } = counted;
  await tx.$executeRaw`
    UPDATE pledge_totals SET received_minor = received_minor + ${received}, confirmed_minor = confirmed_minor + ${confirmed}
    WHERE pledge_id = ${pledgeId}::uuid AND currency = ${currency}`;
  const inCompany = await tx.$executeRaw`
    UPDATE company_totals SET received_minor = received_minor + ${received}, confirmed_minor = confirmed_minor + ${confirmed}
    WHERE company_id = ${companyId}::uuid AND currency = ${currency}`;
  // The first money in a currency is always an increase, so the inserted figures satisfy the table's checks.
  if (inCompany === 0) {
    await tx.$executeRaw`
      INSERT INTO company_totals (company_id, currency, received_minor, confirmed_minor)
      VALUES (${companyId}::uuid, ${currency}, ${received}, ${confirmed})
      ON CONFLICT (company_id, currency) DO UPDATE SET
        received_minor = company_totals.received_minor + ${received},
        confirmed_minor = company_totals.confirmed_minor + ${confirmed}`;
  }
  const inSite = await tx.$executeRaw`
    UPDATE site_totals SET received_minor = received_minor + ${received}, confirmed_minor = confirmed_minor + ${confirmed}
    WHERE currency = ${currency}`;
  if (inSite === 0) {
    await tx.$executeRaw`
      INSERT INTO site_totals (currency, received_minor, confirmed_minor) VALUES (${currency}, ${received}, ${confirmed})
      ON CONFLICT (currency) DO UPDATE SET
        received_minor = site_totals.received_minor + ${received},
        confirmed_minor = site_totals.confirmed_minor + ${confirmed}`;
  }
}
