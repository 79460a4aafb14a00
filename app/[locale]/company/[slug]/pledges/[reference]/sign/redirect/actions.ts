'use server';

import { getTranslations } from 'next-intl/server';
import { type FormState, readForm } from '@/components/forms/form-state';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { dueBounds } from '@/lib/pledges/draft';
import type { TaskList } from '@/lib/pledges/queries';
import { readPercent, readSplit, type SplitProblem } from '@/lib/pledges/read-typed';
import { savedBudget } from '@/lib/pledges/saved-budget';
import { redirectForm } from '@/lib/pledges/schema';
import { type PledgePlace, requireTaskForm } from '../../../../../guards';
import { saveSection } from '../save-section';

/** Saves which share goes where, and by when. */
export async function saveRedirectAction(
  where: PledgePlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, task, place } = await requireTaskForm(where, data);
  const form = readForm(data, redirectForm);
  if (!form.ok) return form.state;
  const { share, beneficiaries, part, dueOn, ...page } = form.value;
  const shareBasisPoints = readPercent(share);
  if (!shareBasisPoints) return form.refuse({ share: ['sign.errors.share'] });
  const accepted = new Set(task.beneficiaries.map((beneficiary) => beneficiary.slug));
  if (beneficiaries.some((slug) => !accepted.has(slug))) {
    return form.refuse({ beneficiaries: ['errors.form.choice'] });
  }
  if (beneficiaries.length === 0 && savesMoney(task)) {
    return form.refuse({ beneficiaries: ['sign.errors.beneficiaries'] });
  }
  const split = readSplit(beneficiaries, part);
  if ('problem' in split) return form.refuse(await splitErrors(form.locale, task, split.problem));
  if (task.draft.weeks) {
    const { earliest, latest } = dueBounds(task.draft.weeks);
    if (dueOn < earliest || dueOn > latest) {
      const t = await getTranslations({ locale: form.locale, namespace: 'sign.errors' });
      const bounds = { earliest: formatDate(earliest, form.locale), latest: formatDate(latest, form.locale) };
      return form.refuse({ dueOn: [t('dueOn', bounds)] });
    }
  }
  return saveSection(
    { actor, task, place, form },
    'redirect',
    { shareBasisPoints, shares: split.shares, dueOn },
    page,
  );
}

function savesMoney({ draft }: TaskList): boolean {
  return draft.baseline !== null && savedBudget(draft.baseline, 1).total.minor > 0n;
}

async function splitErrors(locale: Locale, task: TaskList, problem: SplitProblem) {
  const t = await getTranslations({ locale, namespace: 'sign.errors' });
  if (problem.slug === null) return { beneficiaries: [t('sum')] };
  const name = task.beneficiaries.find((one) => one.slug === problem.slug)?.name ?? problem.slug;
  return { [`part.${problem.slug}`]: [t(problem.reason === 'percent' ? 'part' : 'partStray', { name })] };
}
