import { actsFor, type Person } from '../actor';
import { appendRecord } from '../record/append';
import { ok, type Result, refuse } from '../result';
import { type Monday, now } from '../time';
import { Refused, transact } from '../transact';
import { lockPledge } from './lock-pledge';
import type { WeekAnswerWord } from './pledge';
import { calendarDay, countKept } from './project';

export type AnswerRefusal = 'not_found' | 'not_published' | 'no_such_week' | 'not_over' | 'note_missing';

/**
 * The company's own answer for one pause week, after it has ended: kept, partly, broken, and what happened.
 * Declared, never confirmed. A later answer stands beside the earlier ones, and the newest counts.
 */
export async function answerWeek(
  actor: Person,
  week: { pledgeId: string; monday: Monday; answer: WeekAnswerWord; note: string },
): Promise<Result<{ declaredKept: number }, AnswerRefusal>> {
  const { pledgeId, monday, answer } = week;
  const note = week.note.trim();
  return transact(async (tx) => {
    const pledge = await lockPledge(tx, pledgeId);
    if (!pledge || !actsFor(actor, pledge.companyId)) throw new Refused('not_found');
    if (pledge.status !== 'published') throw new Refused('not_published');
    const day = calendarDay(monday);
    const found = await tx.pledgeWeek.findUnique({ where: { pledgeId_monday: { pledgeId, monday: day } } });
    if (!found) throw new Refused('no_such_week');
    if (now() < found.endsAt) throw new Refused('not_over');
    if (answer !== 'kept' && note === '') throw new Refused('note_missing');
    const newest = await tx.weekAnswer.findFirst({
      where: { pledgeId, monday: day },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    });
    // The same answer again (double click, reload) says nothing new.
    if (newest?.answer !== answer || newest.note !== note) {
      await tx.weekAnswer.create({
        data: { pledgeId, monday: day, answer, note, at: now(), byId: actor.userId },
      });
      await appendRecord(
        tx,
        actor,
        'week_answered',
        { companyId: pledge.companyId, pledgeId },
        { reference: pledge.reference, monday, answer },
      );
    }
    const declaredKept = await countKept(tx, pledgeId);
    await tx.pledgeTotal.update({ where: { pledgeId }, data: { declaredKept } });
    return ok({ declaredKept });
  }).catch((error: unknown) => {
    if (error instanceof Refused) return refuse(error.reason as AnswerRefusal);
    throw error;
  });
}
