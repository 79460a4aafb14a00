'use server';

import { getTranslations } from 'next-intl/server';
import { type FormState, readForm } from '@/components/forms/form-state';
import { readCountries, readLines, readSilence } from '@/lib/pledges/read-typed';
import { scopeForm } from '@/lib/pledges/schema';
import { type PledgePlace, requireTaskForm } from '../../../../../guards';
import { saveSection } from '../save-section';

/** Saves what falls silent, where, and what is excluded. */
export async function saveScopeAction(
  where: PledgePlace,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const { actor, task, place } = await requireTaskForm(where, data);
  const form = readForm(data, scopeForm);
  if (!form.ok) return form.state;
  const { silence, brands, brandList = '', countries, countryList = '', excluded = '', ...page } = form.value;
  const known = new Set(task.platforms.map((platform) => platform.slug));
  const platforms = readSilence(silence);
  if (platforms.some((platform) => !known.has(platform.slug))) {
    return form.refuse({ silence: ['errors.form.choice'] });
  }
  const names = readLines(brandList);
  if (
    brands === 'some' &&
    (names.length === 0 || names.length > 100 || names.some((name) => name.length > 120))
  ) {
    return form.refuse({ brandList: ['sign.errors.brandList'] });
  }
  const read = readCountries(countries === 'some' ? countryList : '', form.locale);
  if ('unknown' in read) {
    const t = await getTranslations({ locale: form.locale, namespace: 'sign.errors' });
    return form.refuse({ countryList: [t('countryUnknown', { line: read.unknown.slice(0, 80) })] });
  }
  if (countries === 'some' && read.codes.length === 0) {
    return form.refuse({ countryList: ['sign.errors.countryList'] });
  }
  const scope = {
    platforms,
    brands: brands === 'all' ? ('all' as const) : names,
    countries: countries === 'all' ? ('all' as const) : read.codes,
    excluded,
  };
  return saveSection({ actor, task, place, form }, 'scope', scope, page);
}
