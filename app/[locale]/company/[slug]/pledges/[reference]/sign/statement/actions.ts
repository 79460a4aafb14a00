'use server';

import { getTranslations } from 'next-intl/server';
import { type FormState, readForm } from '@/components/forms/form-state';
import { formatLanguage } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { statementForm } from '@/lib/pledges/schema';
import { LONGEST_STATEMENT, SHORTEST_STATEMENT } from '@/lib/pledges/text';
import { type PledgePlace, requireTaskForm } from '../../../../../guards';
import { saveSection } from '../save-section';

/** Saves the statement in one locale; an empty one takes that locale away, unless it is the only one. */
export async function saveStatementAction(
  where: PledgePlace,
  written: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, task, place } = await requireTaskForm(where, data);
  const form = readForm(data, statementForm);
  if (!form.ok) return form.state;
  const { body = '', ...page } = form.value;
  if (!isLocale(written)) return form.refuse({ '': ['errors.form.choice'] });
  const t = await getTranslations({ locale: form.locale, namespace: 'sign' });
  const label = t('statement.body', { language: formatLanguage(written, form.locale) });
  const count = [...body].length;
  const { [written]: _, ...others } = task.draft.statement ?? {};
  if (count === 0 && Object.keys(others).length === 0) {
    return form.refuse({ body: [t('errors.statementNone', { label })] });
  }
  if (count > 0 && count < SHORTEST_STATEMENT)
    return form.refuse({ body: [t('errors.statementShort', { label, count })] });
  if (count > LONGEST_STATEMENT) return form.refuse({ body: [t('errors.statementLong', { label, count })] });
  const statement = count === 0 ? others : { ...others, [written]: body };
  const stay = count === 0 ? '' : `?in=${written}`;
  return saveSection({ actor, task, place, form }, 'statement', statement, { ...page, stay });
}
