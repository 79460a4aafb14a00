'use server';

import { type FormState, readForm } from '@/components/forms/form-state';
import { weeksForm } from '@/lib/pledges/schema';
import { weeksToChoose } from '@/lib/time';
import { type PledgePlace, requireTaskForm } from '../../../../../guards';
import { saveSection } from '../save-section';

/** Saves the pause weeks. Of a published pledge, those that have begun stay, whatever the form says. */
export async function saveWeeksAction(
  where: PledgePlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, task, place } = await requireTaskForm(where, data);
  const form = readForm(data, weeksForm);
  if (!form.ok) return form.state;
  const { weeks, ...page } = form.value;
  const { now, timeZone, fixed } = task.context;
  const begun = fixed?.begunWeeks ?? [];
  const allowed = new Set([...weeksToChoose(now, timeZone), ...begun]);
  if (weeks.some((week) => !allowed.has(week))) return form.refuse({ weeks: ['errors.form.choice'] });
  const chosen = [...new Set([...begun, ...weeks])].sort();
  if (chosen.length > 52) return form.refuse({ weeks: ['sign.errors.weeksMost'] });
  return saveSection({ actor, task, place, form }, 'weeks', chosen, page);
}
