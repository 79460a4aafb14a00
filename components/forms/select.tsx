'use client';

import { useTranslations } from 'next-intl';
import { describedBy, Field, type FieldProps } from './field';
import { useFieldState } from './form-context';

export interface Option {
  value: string;
  label: string;
}

interface SelectProps extends FieldProps {
  options: readonly Option[];
  /** The first, empty line; the kit's "Choose" where nothing is said. */
  prompt?: string;
}

/** One of many known answers. For up to seven, `Radios` shows them all. */
export function Select({ name, hint, optional, options, prompt }: SelectProps) {
  const t = useTranslations('forms');
  const field = useFieldState(name);
  return (
    <Field field={field} hint={hint} optional={optional}>
      <select
        id={field.id}
        name={name}
        // React sets a select's default once: a new answer of the server is a new element.
        key={String(field.value)}
        defaultValue={(field.value as string | undefined) ?? ''}
        required={!optional || undefined}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field, hint !== undefined)}
        className="control max-w-96"
      >
        <option value="">{prompt ?? t('choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
