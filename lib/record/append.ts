import type { Actor } from '../actor';
import { now } from '../time';
import type { Tx } from '../transact';
import type { RecordData, RecordKind } from './record';

export type Subject = { companyId?: string; pledgeId?: string; donationId?: string; beneficiaryId?: string };

/**
 * Writes one entry of the public log in the transaction of the act, and tells every front which pages it touches
 * (NOTIFY is delivered at commit, or not at all). Steps that change public facts without an entry call `touch`.
 */
export async function appendRecord(
  tx: Tx,
  actor: Actor,
  kind: RecordKind,
  subject: Subject,
  data: RecordData = {},
): Promise<void> {
  await tx.recordEntry.create({
    data: { at: now(), kind, actorRole: roleOf(actor, kind), ...subject, data },
  });
  await touch(tx, Object.values(subject));
}

/** Tells every front that public facts about these ids changed. */
export async function touch(tx: Tx, ids: readonly (string | undefined)[]): Promise<void> {
  const payload = JSON.stringify(ids.filter((id) => id !== undefined));
  await tx.$executeRaw`SELECT pg_notify('facts', ${payload})`;
}

function roleOf(actor: Actor, kind: RecordKind): string {
  if (actor.kind === 'system') return actor.name === 'stripe' ? 'stripe' : 'system';
  if (DECIDED.test(kind)) return 'administrator';
  return kind.startsWith('beneficiary') ? 'beneficiary' : 'company';
}

const DECIDED = /_(approved|published|declined|confirmed|revoked|accepted|granted)$|^correction$/;
