'use client';

import { useTranslations } from 'next-intl';
import { createContext, useContext } from 'react';
import type { FormState } from './form-state';
import { parseMessage } from './issue-message';

interface FormContextValue {
  id: string;
  state: FormState;
  defaultValue: Record<string, unknown>;
  labels: Record<string, string>;
  pending: boolean;
}

export const FormContext = createContext<FormContextValue | null>(null);

export function useFormContext(): FormContextValue {
  const form = useContext(FormContext);
  if (!form) throw new Error('A field stands outside of its Form');
  return form;
}

export interface FieldState {
  id: string;
  label: string;
  hintId: string;
  errorId: string;
  errors: string[];
  /** What was typed last, else the default: text for one value, a list for several. */
  value: string | string[] | undefined;
}

/** A field's label, errors and last value, by its name in the form ("split.0.share"). */
export function useFieldState(name: string): FieldState {
  const form = useFormContext();
  const say = useErrorText();
  const label = form.labels[name];
  if (label === undefined) throw new Error(`The form has no label for its field "${name}"`);
  const id = fieldId(form.id, name);
  const typed = form.state?.initialValue;
  return {
    id,
    label,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    errors: (form.state?.error?.[name] ?? []).map((message) => say(message, label)),
    value: textOf(typed ? at(typed, name) : at(form.defaultValue, name)),
  };
}

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll(/[^\w-]+/g, '-')}`;
}

/** Says a message key in words; a message that is no key is a sentence already. */
export function useErrorText(): (message: string, label: string) => string {
  const t = useTranslations();
  return (message, label) => {
    const { key, figures } = parseMessage(message);
    // The keys of errors are data here; messages.test.ts checks that each one written in a schema exists.
    return t.has(key as never) ? t(key as never, { ...figures, label } as never) : message;
  };
}

/** Reads "split.0.share" or "split[0].share" out of a value. */
function at(value: unknown, name: string): unknown {
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
      value,
    );
}

function textOf(value: unknown): string | string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map(String);
  if (value === true) return 'on';
  return value === false ? undefined : String(value);
}
