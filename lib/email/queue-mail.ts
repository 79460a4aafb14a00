import type { Prisma } from '@/generated/prisma/client';
import { enqueue } from '../jobs/enqueue';
import { now } from '../time';
import type { Tx } from '../transact';
import type { MailData, Template } from './templates';

/**
 * Decides on one mail in the transaction of the act; the worker sends it after commit.
 * @param mail.key the same key a second time sends nothing (returns false)
 */
export async function queueMail<T extends Template>(
  tx: Tx,
  mail: { key: string; template: T; to: string; locale: string; data: MailData[T] },
): Promise<boolean> {
  const existing = await tx.mail.findUnique({ where: { key: mail.key }, select: { id: true } });
  if (existing) return false;
  const { to, data, ...rest } = mail;
  const row = await tx.mail.create({
    data: { ...rest, toEmail: to, data: data as Prisma.InputJsonObject, at: now() },
    select: { id: true },
  });
  await enqueue(tx, 'mail.send', { mailId: row.id });
  return true;
}
