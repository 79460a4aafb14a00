import type { Person } from '../actor';
import { db } from '../db';
import type { Subject } from '../record/append';
import { requireAdministration } from './queues';

/** The record's entries about one thing, oldest first. */
export async function historyOf(actor: Person, subject: Subject) {
  requireAdministration(actor);
  return db().recordEntry.findMany({ where: subject, orderBy: { seq: 'asc' }, take: 500 });
}
