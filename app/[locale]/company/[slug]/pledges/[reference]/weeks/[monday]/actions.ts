'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type FormState, readForm } from '@/components/forms/form-state';
import { localePath } from '@/lib/i18n/locales';
import { type AnswerRefusal, answerWeek } from '@/lib/pledges/answer-week';
import { answerForm } from '@/lib/pledges/schema';
import { type PledgePlace, pledgePath, requirePledgeForm } from '../../../../../guards';

/** Publishes the company's answer for one week. */
export async function answerWeekAction(
  where: PledgePlace,
  monday: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, pledge, place } = await requirePledgeForm(where, data);
  const form = readForm(data, answerForm);
  if (!form.ok) return form.state;
  const { answer, note = '' } = form.value;
  const day = z.iso.date().catch('1970-01-05').parse(monday);
  const answered = await answerWeek(actor, { pledgeId: pledge.id, monday: day, answer, note });
  if (!answered.ok)
    return form.refuse({ [FIELD[answered.reason] ?? '']: [`company.answerWeek.errors.${answered.reason}`] });
  redirect(localePath(form.locale, pledgePath(place)));
}

const FIELD: Partial<Record<AnswerRefusal, string>> = { note_missing: 'note' };
