import type { ReactNode } from 'react';
import { Form } from '@/components/forms/form';
import type { FormState } from '@/components/forms/form-state';
import { Hidden } from '@/components/forms/hidden';
import { SubmitButton } from '@/components/forms/submit-button';
import type { CompanyPlace } from '../../guards';

interface MembershipButtonProps {
  slug: string;
  membership: string;
  action: (where: CompanyPlace, state: FormState, data: FormData) => Promise<FormState>;
  look: 'secondary' | 'quiet';
  children: ReactNode;
}

/** One act on one membership: a form with nothing but its button, whose words name the person. */
export function MembershipButton({ slug, membership, action, look, children }: MembershipButtonProps) {
  return (
    <Form action={action.bind(null, { slug })} labels={{}}>
      <Hidden name="membership" value={membership} />
      <SubmitButton look={look}>{children}</SubmitButton>
    </Form>
  );
}
