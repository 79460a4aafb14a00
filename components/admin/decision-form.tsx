import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionsRow } from '@/components/forms/actions-row';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/components/forms/form-state';
import { Hidden } from '@/components/forms/hidden';
import { Notice } from '@/components/ui/notice';
import { DecisionFields, useDecisionLabels } from './decision-fields';

interface DecisionFormProps {
  action: FormAction;
  /** What is decided on: ids and versions, checked again by the use case. */
  about: Record<string, string>;
  noteHint: string;
  /** Fields and their labels that only this decision has. */
  extra?: ReactNode;
  labels?: Record<string, string>;
  /** Named buttons. */
  children: ReactNode;
}

/** Decides: a note, the evidence, and a button for each answer. */
export function DecisionForm({ action, about, noteHint, extra, labels, children }: DecisionFormProps) {
  const decisionLabels = useDecisionLabels();
  return (
    <Form id="decide" action={action} labels={{ ...decisionLabels, ...labels }}>
      {Object.entries(about).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      {extra}
      <DecisionFields noteHint={noteHint} />
      <ActionsRow>{children}</ActionsRow>
    </Form>
  );
}

/** Instead of the form, for an administrator who has a stake. The database refuses too. */
export function StakeNotice() {
  const t = useTranslations('admin.decide');
  return (
    <Notice kind="info" title={t('stakeTitle')}>
      <p>{t('stakeBody')}</p>
    </Notice>
  );
}
