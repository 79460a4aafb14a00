import { useLocale, useTranslations } from 'next-intl';
import { INDUSTRIES, SIZE_CLASSES } from '@/lib/companies/company';
import { COUNTRIES, timeZones } from '@/lib/companies/countries';
import { formatCountry } from '@/lib/i18n/format';
import { Checkbox } from '../forms/checkbox';
import { Radios } from '../forms/choices';
import { Select } from '../forms/select';
import { TextInput } from '../forms/text-input';
import { MismatchNote } from './mismatch-note';

export const COMPANY_FIELDS = [
  'legalName',
  'displayName',
  'website',
  'country',
  'registerId',
  'registerNone',
  'industry',
  'sizeClass',
  'timeZone',
  'mismatchNote',
] as const;

/** The labels of the fields below, for the form around them. */
export function useCompanyLabels(): Record<string, string> {
  const t = useTranslations('register.fields');
  return Object.fromEntries(COMPANY_FIELDS.map((field) => [field, t(field)]));
}

/** The particulars of a company, asked in the order in which people know them. */
export function CompanyFields() {
  const t = useTranslations('register');
  const locale = useLocale();
  const countries = COUNTRIES.map((code) => ({ value: code, label: formatCountry(code, locale) })).sort(
    (a, b) => a.label.localeCompare(b.label, locale),
  );
  return (
    <>
      <TextInput name="legalName" autoComplete="organization" hint={t('fields.legalNameHint')} />
      <TextInput name="displayName" width="half" hint={t('fields.displayNameHint')} />
      <TextInput
        name="website"
        autoComplete="url"
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        width="half"
        hint={t('fields.websiteHint')}
      />
      <MismatchNote hint={t('fields.mismatchNoteHint')} />
      <Select name="country" options={countries} hint={t('fields.countryHint')} />
      <div className="grid gap-3">
        <TextInput name="registerId" width="half" hint={t('fields.registerIdHint')} />
        <Checkbox name="registerNone" />
      </div>
      <Select
        name="industry"
        options={INDUSTRIES.map((section) => ({ value: section, label: t(`industries.${section}`) }))}
      />
      <Radios
        name="sizeClass"
        hint={t('fields.sizeClassHint')}
        choices={SIZE_CLASSES.map((size) => ({ value: size, label: t(`sizes.${size}`) }))}
      />
      <Select
        name="timeZone"
        hint={t('fields.timeZoneHint')}
        options={timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
    </>
  );
}
