import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/generated/prisma/client';
import { env } from './env';

const kept = globalThis as { quietWeekDb?: PrismaClient };

/** The one client of this process. It connects when first used; its role can neither alter the schema nor rewrite history. */
export function db(): PrismaClient {
  kept.quietWeekDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return kept.quietWeekDb;
}

/** Closes the client of this process, at its end. */
export async function disconnect(): Promise<void> {
  await kept.quietWeekDb?.$disconnect();
  kept.quietWeekDb = undefined;
}
