import { useTranslations } from 'next-intl';
import { ActionsRow } from '@/components/forms/actions-row';
import { FileInput } from '@/components/forms/file-input';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { Hidden } from '@/components/forms/hidden';
import { SubmitButton } from '@/components/forms/submit-button';
import { changeLogoAction } from './actions';

interface LogoFormProps {
  company: { slug: string; displayName: string; logoSha256: string | null };
}

/** The logo as it is shown, another one, or none. */
export function LogoForm({ company }: LogoFormProps) {
  const t = useTranslations('register');
  const { slug, displayName, logoSha256 } = company;
  const action = changeLogoAction.bind(null, { slug });
  return (
    <FormMessages parts={['register']}>
      {logoSha256 ? (
        <div className="mb-8 flex flex-wrap items-end gap-6">
          {/* biome-ignore lint/performance/noImgElement: drawn small already, served by its content's name */}
          <img
            src={`/logos/${logoSha256}`}
            alt={t('logoAlt', { company: displayName })}
            className="max-h-24 max-w-48 bg-paper"
          />
          <Form id="logo-remove" action={action} labels={{}}>
            <Hidden name="remove" value="1" />
            <ActionsRow>
              <SubmitButton look="quiet">{t('logoRemove')}</SubmitButton>
            </ActionsRow>
          </Form>
        </div>
      ) : (
        <p className="mb-6 text-soft">{t('logoNone')}</p>
      )}
      <Form id="logo" action={action} labels={{ logo: t('fields.logo') }}>
        <FileInput name="logo" accept="image/png,image/jpeg" hint={t('fields.logoHint')} />
        <ActionsRow>
          <SubmitButton look="secondary">{t('logoSave')}</SubmitButton>
        </ActionsRow>
      </Form>
    </FormMessages>
  );
}
