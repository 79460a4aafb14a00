'use client';

import { describedBy, Field, type FieldProps } from './field';
import { useFieldState } from './form-context';

interface MoneyInputProps extends FieldProps {
  /** The ISO code, printed before the figure and not asked again. */
  currency: string;
}

/** An amount as people type it ("12.000,50"); `parseAmount` of lib/money reads it on the server. */
export function MoneyInput({ name, hint, optional, currency }: MoneyInputProps) {
  const field = useFieldState(name);
  const unitId = `${field.id}-unit`;
  return (
    <Field field={field} hint={hint} optional={optional}>
      <div className="flex max-w-72">
        <span id={unitId} className="control-unit">
          {currency}
        </span>
        <input
          id={field.id}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={field.value as string | undefined}
          required={!optional || undefined}
          aria-invalid={field.errors.length > 0 || undefined}
          aria-describedby={[unitId, describedBy(field, hint !== undefined)].filter(Boolean).join(' ')}
          className="control text-right"
        />
      </div>
    </Field>
  );
}
