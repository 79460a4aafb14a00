'use server';

import { getTranslations } from 'next-intl/server';
import { type FormState, readForm } from '@/components/forms/form-state';
import { parseAmount } from '@/lib/money';
import { paidPlatforms } from '@/lib/pledges/draft';
import { baselineForm } from '@/lib/pledges/schema';
import { type PledgePlace, requireTaskForm } from '../../../../../guards';
import { saveSection } from '../save-section';

/** Saves the usual week's spend, platform by platform, and how the company knows it. */
export async function saveBaselineAction(
  where: PledgePlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, task, place } = await requireTaskForm(where, data);
  const form = readForm(data, baselineForm);
  if (!form.ok) return form.state;
  const { currency, weekly, method, from, to, visibility, ...page } = form.value;
  if (task.context.fixed && task.context.fixed.currency !== currency) {
    return form.refuse({ currency: ['errors.form.choice'] });
  }
  const t = await getTranslations({ locale: form.locale, namespace: 'sign' });
  const wrong: Record<string, string[]> = {};
  const perPlatform = paidPlatforms(
    task.draft.scope ?? { platforms: [], brands: 'all', countries: 'all', excluded: '' },
  ).map((slug) => {
    const minor = parseAmount(weekly[slug] ?? '', currency);
    if (minor === null) {
      const platform = task.platforms.find((one) => one.slug === slug)?.name ?? slug;
      const label = t('baseline.weekly', { platform });
      wrong[`weekly.${slug}`] = [t('errors.amount', { label, currency })];
    }
    return { slug, weeklyMinor: String(minor ?? 0n) };
  });
  if (from > to) wrong.to = ['sign.errors.period'];
  if (Object.keys(wrong).length > 0) return form.refuse(wrong);
  const baseline = { currency, perPlatform, method, period: { from, to }, visibility };
  return saveSection({ actor, task, place, form }, 'baseline', baseline, page);
}
