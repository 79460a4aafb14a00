import { getTranslations } from 'next-intl/server';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import { Hidden } from '@/components/forms/hidden';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextInput } from '@/components/forms/text-input';
import { DateTime } from '@/components/ui/figure';
import type { beneficiaryFile } from '@/lib/admin/beneficiary-file';
import { changeOfficerAction } from '../actions';

interface OfficersProps {
  beneficiary: NonNullable<Awaited<ReturnType<typeof beneficiaryFile>>>;
}

/** Who acts for the organisation here, and a way to add or remove somebody. */
export async function Officers({ beneficiary: { id, slug, roleGrants } }: OfficersProps) {
  const t = await getTranslations('admin.beneficiaries');
  const about = (
    <>
      <Hidden name="beneficiaryId" value={id} />
      <Hidden name="slug" value={slug} />
    </>
  );
  return (
    <>
      <ul className="mb-8">
        {roleGrants.map((grant) => (
          <li
            key={grant.id}
            className="flex flex-wrap items-center justify-between gap-4 border-line border-b py-3"
          >
            <span>
              <span className="break-all font-medium">{grant.user.email}</span>{' '}
              <span className="text-soft">
                {t('officerSince')} <DateTime value={grant.grantedAt} />
              </span>
            </span>
            <Form id={`officer-${grant.id}`} action={changeOfficerAction} labels={{}}>
              {about}
              <Hidden name="email" value={grant.user.email} />
              <SubmitButton look="danger" name="decision" value="revoke">
                {t('revokeOfficer', { email: grant.user.email })}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <Form id="officer" action={changeOfficerAction} labels={{ email: t('officerEmail') }}>
        {about}
        <TextInput name="email" type="email" autoComplete="off" width="half" hint={t('officerHint')} />
        <ActionsRow>
          <SubmitButton look="secondary" name="decision" value="grant">
            {t('grantOfficer')}
          </SubmitButton>
        </ActionsRow>
      </Form>
    </>
  );
}
