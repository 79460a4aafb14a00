'use client';

import { useLocale } from 'next-intl';
import { type FormEvent, type ReactNode, startTransition, useActionState, useId } from 'react';
import { ErrorSummary } from './error-summary';
import { FormContext } from './form-context';
import { localeField } from './form-locale';
import type { FormAction } from './form-state';

interface FormProps {
  action: FormAction;
  /** The label of each field by its name, in the order of the page: said beside it and in its errors. */
  labels: Record<string, string>;
  /** What is known already: a draft, the record being edited. */
  defaultValue?: Record<string, unknown>;
  /** Stable where a link or a test points into the form. */
  id?: string;
  className?: string;
  children: ReactNode;
}

/**
 * A form that posts to a server action, with or without a script, and keeps what was typed.
 * With a script the action is called in a transition with the form's own FormData: left to React, the
 * form would be reset after the action, and what was typed with it. A second press while one is on its
 * way is dropped; without a script the submission's own key guards that on the server.
 */
export function Form({ action, labels, defaultValue = {}, id, className = '', children }: FormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const locale = useLocale();
  const generated = useId().replaceAll(/\W/g, '');
  const formId = id ?? `form-${generated}`;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => submit(data));
  }

  return (
    <FormContext value={{ id: formId, state, defaultValue, labels, pending }}>
      <form
        id={formId}
        action={submit}
        onSubmit={onSubmit}
        noValidate
        aria-busy={pending || undefined}
        className={`max-w-form ${className}`}
      >
        <input type="hidden" name={localeField} value={locale} />
        <ErrorSummary />
        <div className="grid gap-8">{children}</div>
      </form>
    </FormContext>
  );
}
