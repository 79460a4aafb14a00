'use client';

import type { InputHTMLAttributes } from 'react';
import { describedBy, Field, type FieldProps } from './field';
import { useFieldState } from './form-context';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'inputMode' | 'maxLength' | 'placeholder' | 'readOnly' | 'spellCheck' | 'autoCapitalize'
>;

interface TextInputProps extends FieldProps, Native {
  type?: 'text' | 'email' | 'url' | 'tel' | 'password' | 'search';
  /** As wide as the answer is long; `full` for names and addresses. */
  width?: 'full' | 'half' | 'short';
}

const widths = { full: '', half: 'max-w-80', short: 'max-w-40' };

/** One line of text. */
export function TextInput({ name, hint, optional, type = 'text', width = 'full', ...rest }: TextInputProps) {
  const field = useFieldState(name);
  return (
    <Field field={field} hint={hint} optional={optional}>
      <input
        id={field.id}
        name={name}
        type={type}
        defaultValue={field.value as string | undefined}
        required={!optional || undefined}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field, hint !== undefined)}
        className={`control ${widths[width]}`}
        {...rest}
      />
    </Field>
  );
}
