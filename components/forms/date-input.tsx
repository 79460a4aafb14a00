'use client';

import { describedBy, Field, type FieldProps } from './field';
import { useFieldState } from './form-context';

interface DateInputProps extends FieldProps {
  /** ISO calendar dates; the schema checks them again. */
  min?: string;
  max?: string;
}

/** A calendar date, by the browser's own control; sent as "2027-01-04". */
export function DateInput({ name, hint, optional, min, max }: DateInputProps) {
  const field = useFieldState(name);
  return (
    <Field field={field} hint={hint} optional={optional}>
      <input
        id={field.id}
        name={name}
        type="date"
        min={min}
        max={max}
        defaultValue={field.value as string | undefined}
        required={!optional || undefined}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field, hint !== undefined)}
        className="control max-w-56"
      />
    </Field>
  );
}
