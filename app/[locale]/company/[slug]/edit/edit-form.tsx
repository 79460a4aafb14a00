import { useTranslations } from 'next-intl';
import { CompanyFields, useCompanyLabels } from '@/components/company/company-fields';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { SubmitButton } from '@/components/forms/submit-button';
import { changeCompanyAction } from './actions';

interface EditFormProps {
  company: {
    slug: string;
    status: string;
    legalName: string;
    displayName: string;
    website: string;
    country: string;
    registerId: string | null;
    registerNone: boolean;
    industry: string;
    sizeClass: string;
    timeZone: string;
    mismatchNote: string | null;
  };
}

/** The particulars as they are, to be corrected. */
export function EditForm({ company }: EditFormProps) {
  const t = useTranslations('register');
  const { slug, status, ...particulars } = company;
  return (
    <FormMessages parts={['register']}>
      <Form
        id="edit"
        action={changeCompanyAction.bind(null, { slug })}
        labels={useCompanyLabels()}
        defaultValue={particulars}
      >
        <CompanyFields />
        <ActionsRow>
          <SubmitButton>{t(status === 'declined' ? 'resubmit' : 'save')}</SubmitButton>
        </ActionsRow>
      </Form>
    </FormMessages>
  );
}
