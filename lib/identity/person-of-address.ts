import type { Tx } from '../transact';

/**
 * The person of an address, made if there is none; of two at once one makes the row and both get it (an upsert
 * may read first and then collide).
 * @param email normalised by `emailAddress`
 */
export async function personOfAddress(tx: Tx, email: string, locale?: string): Promise<{ id: string }> {
  await tx.user.createMany({
    data: [{ email, createdAt: new Date(), ...(locale ? { locale } : {}) }],
    skipDuplicates: true,
  });
  return tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
}
