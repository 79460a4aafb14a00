import { getTranslations } from 'next-intl/server';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { Select } from '@/components/forms/select';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextInput } from '@/components/forms/text-input';
import { localeNames, locales } from '@/lib/i18n/locales';
import { changeProfileAction } from './actions';

/** Name and language. The address is who the person is to us, and does not change. */
export async function Profile({ name, language }: { name: string | null; language: string }) {
  const t = await getTranslations('account');
  return (
    <Form
      id="profile"
      action={changeProfileAction}
      labels={{ name: t('name'), language: t('language') }}
      defaultValue={{ name: name ?? '', language }}
    >
      <TextInput name="name" optional autoComplete="name" width="half" hint={t('nameHint')} />
      <Select
        name="language"
        options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
        hint={t('languageHint')}
      />
      <ActionsRow>
        <SubmitButton look="secondary">{t('saveProfile')}</SubmitButton>
      </ActionsRow>
    </Form>
  );
}
