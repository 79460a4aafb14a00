'use client';

import { useLocale } from 'next-intl';
import { type FormEvent, type ReactNode, startTransition, useActionState } from 'react';
import { ErrorSummary } from '@/components/forms/error-summary';
import { FormContext } from '@/components/forms/form-context';
import { localeField } from '@/components/forms/form-locale';
import type { CodesState } from './actions';
import { RecoveryCodes } from './recovery-codes';

interface CodesFormProps {
  action: (state: CodesState, data: FormData) => Promise<CodesState>;
  labels: Record<string, string>;
  /** Where the reader goes once the codes are kept, without its locale. */
  next: string;
  /** The form's fields, or null where there is nothing left to do; then `instead` is shown. */
  fields: ReactNode;
  instead: ReactNode;
}

/**
 * A form whose answer are the recovery codes, which the kit's form has no place for. It is on the page whether or
 * not there is something to do: without a script the page is rendered anew with the answer, after the act.
 */
export function CodesForm({ action, labels, next, fields, instead }: CodesFormProps) {
  const [state, submit, pending] = useActionState(action, { form: null });
  const locale = useLocale();
  if (state.codes) return <RecoveryCodes codes={state.codes} next={next} />;
  if (!fields) return instead;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => submit(data));
  }

  return (
    <FormContext value={{ id: 'codes', state: state.form, defaultValue: {}, labels, pending }}>
      <form action={submit} onSubmit={onSubmit} noValidate className="max-w-form">
        <input type="hidden" name={localeField} value={locale} />
        <ErrorSummary />
        <div className="grid gap-8">{fields}</div>
      </form>
    </FormContext>
  );
}
