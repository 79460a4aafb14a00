'use client';

import { describedBy, Field, type FieldProps } from './field';
import { useFieldState } from './form-context';

interface FileInputProps extends FieldProps {
  /** MIME types or endings for the file chooser; the server looks at the bytes. */
  accept?: string;
  multiple?: boolean;
}

/** A file, by the browser's own control. Nothing can be kept on an error; the hint says so. */
export function FileInput({ name, hint, optional, accept, multiple }: FileInputProps) {
  const field = useFieldState(name);
  return (
    <Field field={field} hint={hint} optional={optional}>
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        required={!optional || undefined}
        aria-invalid={field.errors.length > 0 || undefined}
        aria-describedby={describedBy(field, hint !== undefined)}
        className="control-file"
      />
    </Field>
  );
}
