import { redirect } from 'next/navigation';
import type { FormState, ReadForm } from '@/components/forms/form-state';
import type { Person } from '@/lib/actor';
import { type Locale, localePath } from '@/lib/i18n/locales';
import { type Draft, SECTIONS, type Section } from '@/lib/pledges/draft';
import type { TaskList } from '@/lib/pledges/queries';
import { saveDraft } from '@/lib/pledges/save-draft';
import { type PledgePlace, pledgePath } from '../../../../guards';

type Read = Extract<ReadForm<unknown>, { ok: true }>;

/**
 * Saves a section and leads on: to the next page that is not filled in, else to the check; or back to the same
 * page, which then shows what was computed. A clash with another device keeps what was typed.
 */
export async function saveSection<S extends Section>(
  at: { actor: Person; task: TaskList; place: PledgePlace; form: Read },
  section: S,
  value: NonNullable<Draft[S]>,
  page: { revision: number; way: 'next' | 'stay'; stay?: string },
): Promise<FormState> {
  const { actor, task, place, form } = at;
  const saved = await saveDraft(actor, task.id, section, value, page.revision);
  if (saved.ok) redirect(wayOn(form.locale, place, task, section, page));
  const message = saved.reason === 'not_found' ? 'sign.errors.notFound' : 'sign.errors.changedElsewhere';
  return withRevision(form.refuse({ '': [message] }), saved.detail);
}

function wayOn(
  locale: Locale,
  place: PledgePlace,
  task: TaskList,
  section: Section,
  page: { way: 'next' | 'stay'; stay?: string },
): string {
  const base = localePath(locale, `${pledgePath(place)}/sign`);
  if (page.way === 'stay') return `${base}/${section}${page.stay ?? ''}`;
  const later = SECTIONS.slice(SECTIONS.indexOf(section) + 1);
  const open = [...later, ...SECTIONS].find((other) => other !== section && task.draft[other] === null);
  return `${base}/${open ?? 'check'}`;
}

/** The form gets the present number of saves, so that saving again is the decision to replace what is there. */
function withRevision(state: FormState, revision: string | undefined): FormState {
  if (!state || revision === undefined) return state;
  return { ...state, initialValue: { ...state.initialValue, revision } };
}
