import type { Prisma } from '@/generated/prisma/client';
import { db } from './db';
import { dbRefusal } from './db-refusal';

declare const minted: unique symbol;

/**
 * An open transaction. The record, the ledger and the job queue take one, so that writing to them outside a
 * transaction is a type error. A function whose first parameter is `tx` is a step; one without is a whole act.
 */
export type Tx = Prisma.TransactionClient & { readonly [minted]: true };

const TRIES = 5;

/**
 * Runs an act in one transaction and mints its `Tx`. Serialization failures and deadlocks are tried again with
 * jitter, so `act` may run several times: no network call, no effect but through `tx`.
 */
export async function transact<Value>(act: (tx: Tx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction((tx) => act(tx as Tx));
    } catch (error) {
      if (attempt >= TRIES || dbRefusal(error)?.kind !== 'retry') throw error;
      await new Promise((resume) => setTimeout(resume, Math.random() * 20 * 2 ** attempt));
    }
  }
}

/** Thrown inside `transact` to roll back and hand a refusal to the act's caller; see `Refused.reason`. */
export class Refused<Reason extends string> extends Error {
  constructor(
    readonly reason: Reason,
    readonly detail?: string,
  ) {
    super(reason);
  }
}
